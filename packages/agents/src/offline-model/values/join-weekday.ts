import type { Moment } from "./read-date.ts";

const weekday = /^(?:on |this |coming )*(?:mon|tues|wednes|thurs|fri|satur|sun)day,?$/i;

/**
 * "Monday the 1st of June" and "Whit Monday, that's June 1st" are one day: the weekday before a date names no day of
 * its own.
 */
export function joinWeekday(moments: readonly Moment[], text: string): Moment[] {
  return moments.filter((moment, index) => {
    const next = moments[index + 1];
    const isWeekday = moment.time === null && weekday.test(text.slice(moment.start, moment.end).trim());
    if (!isWeekday || !next?.date) return true;
    const isDated = /\d/.test(text.slice(next.start, next.end));
    return (
      !isDated ||
      !/^,? *(?:(?:that's|that is|that would be|which is) )?(?:the )?$/i.test(
        text.slice(moment.end, next.start),
      )
    );
  });
}
