import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { readUtterance } from "./utterance.ts";
import { readValue } from "./read-value.ts";
import type { Wanted } from "./parameter.ts";

/** The value that the words are most surely read as. */
function best(words: string, wanted: Wanted): unknown {
  const readings = readValue({
    text: readUtterance(words).text,
    wanted,
    now: new Date("2026-11-23T10:00:00"),
    isAsked: true,
    toolWords: new Set(),
  });
  return readings.toSorted((one, other) => other.strength - one.strength)[0]?.value;
}

const number = (key: string, description = "") => aWanted(key, { type: "number", description });

test.each([
  ["a lease of three years", number("months"), 36],
  ["a year and a half", number("months"), 18],
  ["for two weeks", number("nights"), 14],
  ["both windows please", number("windows", "Number of windows"), 2],
  ["both of my dogs", number("dogs"), 2],
  ["one spot for the hike", number("people"), 1],
  ["I was born in eighty-one", number("birth_year", "Year of birth"), 1981],
  ["thirty euros and five cents", number("amount", "Amount in euros"), 30.05],
  ["eleven hundred dollars and ninety cents", number("amount"), 1100.9],
  ["fourteen, one four", number("bags"), 14],
])("“%s” is read as an amount", (words, wanted, value) => {
  expect(best(words, wanted)).toBe(value);
});

test("a larger unit and digits said in pieces are options, too", () => {
  const speed = aWanted("speed", { type: "integer", description: "Megabits per second", enum: [200, 2000] });
  const size = aWanted("size", { type: "integer", description: "Size", enum: [120, 415] });
  expect(best("two gigabits", speed)).toBe(2000);
  expect(best("the four fifteen", size)).toBe(415);
});

test("the one that was spoken of counts nothing", () => {
  expect(readUtterance("the early one, three seats").text).toBe("the early one, 3 seats");
  expect(readUtterance("the code is one, two, three").text).toBe("the code is 123");
});

test("nobody was born this Friday", () => {
  const birth = aWanted("birth_date", { type: "string", description: "Date of birth" });
  expect(best("this Friday at ten", birth)).toBeUndefined();
  expect(best("May 3rd 1990", birth)).toBe("1990-05-03");
});
