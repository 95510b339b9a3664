import type { Values } from "../values/candidate.ts";
import { collectValues } from "../values/collect-values.ts";
import { addToList } from "../values/add-to-list.ts";
import { correctList } from "../values/correct-list.ts";
import { correctNumberList } from "../values/read-number-list.ts";
import { readUtterance } from "../values/utterance.ts";
import type { Request, Surroundings } from "./dialogue.ts";
import { correctedPart } from "./corrected-part.ts";
import { withRelativeDay } from "./relative-day.ts";

/** The request with what one more utterance says. */
export function hearValues(options: {
  request: Request;
  text: string;
  surroundings: Surroundings;
  isCorrection: boolean;
}): Request {
  const { request, text, surroundings, isCorrection } = options;
  const collected = collectValues({
    text: readUtterance(text).text,
    wanted: request.tool.wanted,
    now: surroundings.now,
    askedKey: request.askedKey,
    toolWords: request.tool.plainWords,
    nameWords: request.tool.nameMeaning.stems,
    known: request.values,
    halves: request.halves,
    isCorrection,
  });
  const relative = isCorrection ? withRelativeDay(request, text) : null;
  return {
    ...request,
    values: {
      ...request.values,
      ...collected.values,
      ...callerNumber(options),
      ...(isCorrection ? correctedPart({ ...options, heard: collected.values }) : {}),
      ...(isCorrection ? correctedLists(options, collected.values) : {}),
      ...(relative === null ? {} : dayOf(relative)),
    },
    halves: collected.halves,
  };
}

function dayOf({ tool, values }: Request): Values {
  return Object.fromEntries(
    tool.wanted.flatMap(({ kind, key }) => {
      const value = values[key];
      return kind === "date" && value !== undefined ? [[key, value]] : [];
    }),
  );
}

function correctedLists({ request, text }: { request: Request; text: string }, heard: Values): Values {
  const said = readUtterance(text).text;
  return Object.fromEntries(
    request.tool.wanted.flatMap((wanted) => {
      const known = request.values[wanted.key];
      if (wanted.kind !== "list" || known === undefined) return [];
      const list = { text: said, wanted, known: String(known) };
      const added = heard[wanted.key];
      const left =
        corrected(list) ?? (added === undefined ? null : addToList({ ...list, heard: String(added) }));
      return left === null ? [] : [[wanted.key, left]];
    }),
  );
}

function corrected(list: Parameters<typeof correctList>[0]): string | null {
  return list.wanted.isOfNumbers ? correctNumberList(list.text, list.known) : correctList(list);
}

/** "the number I'm calling from" is a value that the caller names and the line knows. */
function callerNumber(options: { request: Request; text: string; surroundings: Surroundings }): Values {
  const { request, text, surroundings } = options;
  const phone = request.tool.wanted.find(
    (wanted) => wanted.kind === "phone" && !(wanted.key in request.values),
  );
  const means =
    /\b(?:this (?:number|one|phone)|(?:the )?(?:number|one|phone) (?:that )?i(?:'m| am) (?:calling|on)|(?:same|this) number|my (?:current )?number here)\b/i.test(
      text,
    );
  return phone && means && surroundings.callerNumber !== null
    ? { [phone.key]: surroundings.callerNumber }
    : {};
}
