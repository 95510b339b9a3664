import { storyStart } from "./call-story.ts";
import { type Filling, placeOfHole } from "./holes.ts";
import { storyCaller } from "./story-caller.ts";

/**
 * Text with gaps, as bytes: after `texts[n]` comes what `gaps[n]` says. From 0 that is the place of a value, below it a
 * time: -1 is the start of the call, -2 one millisecond later.
 */
export type Template = { texts: readonly Uint8Array[]; gaps: readonly number[] };

/** The digits that a caller is found by: all of them, and the ends. */
const lengthsOfCaller = [11, 10, 7, 4];
const placeOfCaller = 8;
const gap = /[\ue000-\ue007]|2001-01-01T[\d:.]{12}Z|\+18005550199|(?<=#caller )\d+/g;

/** The texts of a story with all that is each call's own taken out. */
export function template(text: string): Template {
  return {
    texts: text.split(gap).map((one) => Buffer.from(one)),
    gaps: Array.from(text.matchAll(gap), ([found]) => {
      if (found.startsWith("2001-")) return storyStart - 1 - Date.parse(found);
      if (found === storyCaller) return placeOfCaller;
      if (/^\d/.test(found)) return placeOfCaller + 1 + lengthsOfCaller.indexOf(found.length);
      return placeOfHole(found);
    }),
  };
}

/** What is put into the gaps of all templates of a call, by their places. `caller` is such as `+14155550134`. */
export function valuesOf({ filling, caller }: { filling: Filling; caller: string }): string[] {
  return [...filling, caller, ...lengthsOfCaller.map((length) => caller.slice(-length))];
}
