import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import type { Wanted } from "./parameter.ts";
import { readValue } from "./read-value.ts";
import { readUtterance } from "./utterance.ts";

const now = new Date("2026-11-23T10:00:00");

/** The value that the words are most surely read as. */
function best(words: string, wanted: Wanted, isAsked = false): unknown {
  const { text } = readUtterance(words);
  const readings = readValue({ text, wanted, now, isAsked, toolWords: new Set() });
  return readings.toSorted((one, other) => other.strength - one.strength)[0]?.value;
}

const text = (key: string, description = ""): Wanted => aWanted(key, { type: "string", description });

test.each([
  ["a Vietnamese interpreter please", "vietnamese"],
  ["do you have it in Tagalog?", "tagalog"],
])("'%s' holds the language %s", (words, value) => {
  expect(best(words, text("language", "Language to interpret"))).toBe(value);
});

test("what is no language is none, though a language was asked for", () => {
  expect(best("better three hours, they're always late", text("language"), true)).toBeUndefined();
});

test.each([
  ["collect it from 3 Quarry Road on the nineteenth", text("date", "Which day"), "2026-12-19"],
  ["the third of November 1984", text("birth_date", "Date of birth"), "1984-11-03"],
  ["please enroll Greta in the course", text("child", "Name of the child"), "Greta"],
  ["because of the fog and I want my money back", text("reason"), "the fog"],
])("'%s' holds its value", (words, wanted, value) => {
  expect(best(words, wanted)).toBe(value);
});

test("dozens are counted", () => {
  expect(best("for three dozen people", aWanted("guests", { type: "integer" }))).toBe(36);
});

test.each([
  ["pause it from the 21st until April 5th", ["2027-03-21", "2027-04-05"]],
  ["from the first of next month", ["2026-12-01"]],
])("'%s' holds %s", (words, days) => {
  const readings = readValue({
    text: readUtterance(words).text,
    wanted: text("date", "Which day"),
    now,
    isAsked: false,
    toolWords: new Set(),
  });
  expect(readings.map(({ value }) => value)).toEqual(days);
});

test("the day of something that was last done lies behind", () => {
  expect(best("it was on December first", text("last_donation", "Day of the last donation"))).toBe(
    "2025-12-01",
  );
});

test("signs of an option are said in words", () => {
  const type = aWanted("blood_type", { type: "string", enum: ["A+", "A-", "O+", "O-"] });
  expect(best("I'm O negative", type)).toBe("O-");
  expect(best("I have a cold", type)).toBeUndefined();
});

test.each([
  ["I don't have a truck, so please deliver them", true],
  ["I'll pick it up myself", false],
])("'%s' chooses one of both", (words, value) => {
  const description = "Do we deliver (true) or do they pick it up themselves (false)?";
  expect(best(words, aWanted("delivery", { type: "boolean", description }), true)).toBe(value);
});

test("a name between commas is a name", () => {
  expect(best("for tomorrow, Ana Petrov, 617 555 0111", text("name", "First and last name"))).toBe(
    "Ana Petrov",
  );
});

test("five days are no street", () => {
  expect(best("five days", text("address", "Street and number"), true)).toBeUndefined();
});

test.each(["that's the third time this month", "some time in March", "next week", "this year"])(
  "'%s' names no day, and none is invented",
  (words) => expect(best(words, text("date", "Which day"))).toBeUndefined(),
);

test("this morning is today", () => {
  expect(best("it did not come this morning", text("date", "Day on which it was missing"))).toBe(
    "2026-11-23",
  );
});

test.each([
  ["my son is turning nine", undefined],
  ["eleven kids", 11],
  ["a nine year old", undefined],
])("'%s' counts %s children", (words, count) => {
  expect(best(words, aWanted("children", { type: "integer", description: "How many children" }))).toBe(count);
});

test("a number that the tool would refuse is none", () => {
  const hours = aWanted("hours", {
    type: "number",
    description: "For how many hours",
    minimum: 0.5,
    maximum: 4,
  });
  expect(best("an hour and a half, and shoes in 38", hours)).toBe(1.5);
});

test("2000 words are no year", () => {
  const words = aWanted("words", { type: "integer", description: "Length of the text in words" });
  expect(best("a contract of two thousand words", words)).toBe(2000);
});

test("what a tool does is not the thing that it is done to", () => {
  const { text: said } = readUtterance("I need a tow, my car died");
  const vehicle = text("vehicle", "Make and model");
  const readings = readValue({
    text: said,
    wanted: { ...vehicle, isMain: true },
    now,
    isAsked: false,
    toolWords: new Set(),
    nameWords: new Set(["tow"]),
  });
  expect(readings).toEqual([]);
});

test("a particle belongs to the name around it", () => {
  expect(best("Noor van Dijk", text("full_name", "First and last name"), true)).toBe("Noor van Dijk");
});

test.each([
  ["to 12 Lindenallee please", "12 Lindenallee"],
  ["it's 9 Hafenstraße", "9 Hafenstraße"],
  ["12 Rue Monge", "12 Rue Monge"],
])("'%s' holds the address %s", (words, value) => {
  expect(best(words, text("address", "Street and number"))).toBe(value);
});

test.each(["yes but make it Sunday", "no, I meant three boxes", "and no nuts please"])(
  "'%s' is nowhere, though an address was asked for",
  (words) => expect(best(words, text("address", "Street and number"), true)).toBeUndefined(),
);

test("the number of a house counts nothing", () => {
  const boxes = aWanted("boxes", { type: "integer", description: "How many boxes" });
  const { text: said } = readUtterance("a light box, 9 Hafen Promenade");
  const readings = readValue({ text: said, wanted: boxes, now, isAsked: false, toolWords: new Set() });
  expect(readings.filter(({ strength }) => strength >= 0.5)).toEqual([]);
});

test.each([
  ["a week from Friday", "2026-12-04"],
  ["two weeks from tomorrow", "2026-12-08"],
  ["Friday week", "2026-12-04"],
])("'%s' is %s", (words, day) => expect(best(words, text("date", "Which day"))).toBe(day));

test("eight fifty of something that is measured is no time of day", () => {
  const dose = aWanted("dose_mg", { type: "integer", description: "Dose in milligrams" });
  expect(best("oh wait, eight fifty milligrams", dose)).toBe(850);
});

test.each([
  ["Thursday the 3rd of December", text("date", "Which day"), "2026-12-03"],
  ["on Friday, the 1st of January please", text("date", "Which day"), "2027-01-01"],
])("'%s' is one day, and not the weekday before it", (words, wanted, value) => {
  expect(best(words, wanted)).toBe(value);
});

test.each([
  ["a jacket in large", "L"],
  ["extra large please", "XL"],
  ["a small one", "S"],
])("'%s' is the size %s, whatever letters stand for it", (words, size) => {
  expect(best(words, aWanted("size", { type: "string", enum: ["S", "M", "L", "XL"] }))).toBe(size);
});

test("an M that is no size is not medium", () => {
  expect(best("a medium one", aWanted("sex", { type: "string", enum: ["M", "F"] }))).toBeUndefined();
});

test.each([
  "I want to hire it till noon on Monday",
  "I can bring about sixty kilos",
  "rent it through Monday",
])("'%s' names no thing", (words) => {
  expect(best(words, text("item", "What it is about"))).toBeUndefined();
});

test("what tells of something else in two sentences is not the thing that was asked for", () => {
  const item = text("item", "What you bring");
  expect(best("ah, we've got the plumber then. Friday, same place", item, true)).toBeUndefined();
  expect(best("that works, yes", item, true)).toBeUndefined();
  expect(best("I've got a lamp", item, true)).toMatch(/lamp/);
});

test.each([
  ["two days of work, 45.50 a day", 2],
  ["18 dollars an hour", undefined],
])("'%s' counts what it counts, and no price", (words, value) => {
  const key = value === undefined ? "hours" : "days";
  expect(best(words, aWanted(key, { type: "number" }))).toBe(value);
});

test.each(["nine's better, actually", "9 would be better"])("'%s' puts an hour right", (words) => {
  expect(best(words, text("time", "Time, HH:MM"), true)).toBe("09:00");
});
