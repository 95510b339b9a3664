import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readKind } from "./kind-readers.ts";
import { kindRule, type ValueKind, type ValueKindName, valueKindSchema } from "./value-kind.ts";

/** A Monday, at half past three in the afternoon in Los Angeles. */
const now = new Date("2026-01-05T23:30:00.000Z");
const timeZone = "America/Los_Angeles";

type Table = [given: string | number, sent: string | number | undefined][];

function read(options: object, value: string | number, type: "string" | "number" | "integer" = "string") {
  return readKind({ kind: valueKindSchema.parse(options), type, value, now });
}

const spoken: Record<Exclude<ValueKindName, "money">, { options?: object; table: Table }> = {
  phone: {
    table: [
      ["(415) 555-0123", "+14155550123"],
      ["four one five, five five five, oh one two three", "+14155550123"],
      ["four fifteen five five five zero one twenty three", "+14155550123"],
      ["one eight hundred, triple five, 0199", "+18005550199"],
      ["my number is 415.555.0123", "+14155550123"],
      ["plus four four twenty seven nine four six oh nine five eight", undefined],
      ["plus four four two oh seven nine four six oh nine five eight", "+442079460958"],
      [4155550123, "+14155550123"],
      ["555 0123", undefined],
      ["415 555 0123 or 415 555 0199", undefined],
      ["415 555 0123 extension 12", undefined],
      ["I don't know", undefined],
    ],
  },
  email: {
    table: [
      ["Ada@Example.com", "ada@example.com"],
      ["john dot smith at gmail dot com", "john.smith@gmail.com"],
      ["j-o-h-n underscore four two at example dot co dot uk", "john_42@example.co.uk"],
      ["my email is b as in bravo o b at mail dash server dot net", "bob@mail-server.net"],
      ["john dot smith", undefined],
      ["at at dot dot", undefined],
    ],
  },
  "postal-code": {
    table: [
      ["nine four one one zero", "94110"],
      ["ninety four one ten", "94110"],
      ["94110-1234", "94110-1234"],
      ["941101234", "94110-1234"],
      [94110, "94110"],
      ["my zip code is 94110", "94110"],
      ["9411", undefined],
      ["San Francisco", undefined],
    ],
  },
  date: {
    options: { timeZone },
    table: [
      ["2026-03-31", "2026-03-31"],
      ["tomorrow", "2026-01-06"],
      ["Friday", "2026-01-09"],
      ["March 3", "2026-03-03"],
      ["3/4", "2026-03-04"],
      ["the day after tomorrow", "2026-01-07"],
      ["Monday or Tuesday", undefined],
      ["next week", undefined],
      ["3 pm", undefined],
      ["2026-02-30", undefined],
      ["soon", undefined],
    ],
  },
  time: {
    options: { timeZone },
    table: [
      ["14:30", "14:30"],
      ["half past two in the afternoon", "14:30"],
      ["quarter to nine in the morning", "08:45"],
      ["two thirty pm", "14:30"],
      ["nine a.m.", "09:00"],
      ["noon", "12:00"],
      ["in two hours", "17:30"],
      ["half past two", undefined],
      ["from 3 to 5 pm", undefined],
      ["this evening", undefined],
    ],
  },
  "date-time": {
    options: { timeZone },
    table: [
      ["tomorrow at 3 pm", "2026-01-06T15:00:00-08:00"],
      ["July 1 at noon", "2026-07-01T12:00:00-07:00"],
      ["in two hours", "2026-01-05T17:30:00-08:00"],
      ["2026-03-31T14:30:00-07:00", "2026-03-31T14:30:00-07:00"],
      ["2026-03-31T21:30:00Z", "2026-03-31T14:30:00-07:00"],
      ["2026-03-31T14:30", "2026-03-31T14:30:00-07:00"],
      ["tomorrow", undefined],
      ["3 pm", undefined],
    ],
  },
  "person-name": {
    table: [
      ["my name is ada lovelace", "Ada Lovelace"],
      ["J-O-H-N", "John"],
      ["John Smyth, S-M-Y-T-H-E", "John Smythe"],
      ["Siobhán O'Neill", "Siobhán O'Neill"],
      ["MARIE-LOUISE VON TRAPP", "Marie-Louise Von Trapp"],
      ["van der Berg", "van der Berg"],
      ["4155550123", undefined],
      ["", undefined],
    ],
  },
  "confirmation-code": {
    options: { length: 5 },
    table: [
      ["B47XQ", "B47XQ"],
      ["B as in Bravo, four, seven, X-ray, Q", "B47XQ"],
      ["bravo four seven x q", "B47XQ"],
      ["b47-xq", "B47XQ"],
      ["double b four double seven", "BB477"],
      ["B47X", undefined],
      ["the blue one", undefined],
    ],
  },
};

const cases = Object.entries(spoken).flatMap(([name, { options, table }]) =>
  table.map(([given, sent]) => ({ name, options, given, sent })),
);

test.each(cases)("a $name that was said as $given is sent as $sent", ({ name, options, given, sent }) => {
  expect(read({ name, ...options }, given)).toBe(sent);
});

test.each<[string, string, string | undefined]>([
  ["GB", "sw1a 1aa", "SW1A 1AA"],
  ["GB", "S W one A one A A", "SW1A 1AA"],
  ["CA", "k1a0b1", "K1A 0B1"],
  ["DE", "1 0 1 1 5", "10115"],
  ["DE", "1011", undefined],
])("in %s, the postal code %s is written as %s", (country, said, sent) => {
  expect(read({ name: "postal-code", country }, said)).toBe(sent);
});

test("a number is one of the tool's own country, and 3/4 of its own order", () => {
  expect(read({ name: "phone", country: "GB" }, "020 7946 0958")).toBe("+442079460958");
  expect(read({ name: "date", timeZone, dayFirst: true }, "3/4")).toBe("2026-04-03");
});

test("the day depends on where the business is, not on where the server is", () => {
  expect(read({ name: "date", timeZone }, "today")).toBe("2026-01-05");
  expect(read({ name: "date", timeZone: "Pacific/Auckland" }, "today")).toBe("2026-01-06");
});

test.each<[object, "string" | "number" | "integer", string | number, string | number | undefined]>([
  [{}, "number", "twenty-five dollars and fifty cents", 25.5],
  [{}, "string", "$25.5", "25.50"],
  [{}, "number", "a hundred and twenty bucks", 120],
  [{}, "number", "$1,200", 1200],
  [{}, "number", "two thousand five hundred", 2500],
  [{}, "number", "fifty cents", 0.5],
  [{}, "number", "25 euros", undefined],
  [{}, "number", "25 EUR", undefined],
  [{}, "number", 25.505, undefined],
  [{}, "number", "-5", undefined],
  [{}, "number", "twelve or thirteen dollars", undefined],
  [{}, "number", "nineteen ninety nine", undefined],
  [{ unit: "minor" }, "integer", "$25.50", 2550],
  [{ unit: "minor" }, "integer", 2550, 2550],
  [{ unit: "minor" }, "integer", "2550", 2550],
  [{ currency: "EUR" }, "string", "1.200,50 €", "1200.50"],
  [{ currency: "EUR" }, "number", "twenty euros", 20],
  [{ currency: "GBP" }, "number", "twelve quid", undefined],
  [{ currency: "GBP" }, "number", "£12 and 5 pence", 12.05],
  [{ currency: "JPY" }, "number", "5000 yen", 5000],
  [{ currency: "JPY" }, "number", "10.5 yen", undefined],
])("money %o as %s: %s is sent as %s", (...[options, type, said, sent]) => {
  expect(read({ name: "money", ...options }, said, type)).toBe(sent);
});

const kinds: ValueKind[] = [
  ...Object.entries(spoken).map(([name, { options }]) => valueKindSchema.parse({ name, ...options })),
  ...["US", "GB", "CA", "NL", "PT"].map((country) => valueKindSchema.parse({ name: "postal-code", country })),
  valueKindSchema.parse({ name: "money" }),
  valueKindSchema.parse({ name: "money", unit: "minor", currency: "EUR" }),
];
const said = fc.oneof(
  fc.string(),
  fc.constantFrom(...cases.map(({ given }) => given)),
  fc.double(),
  fc
    .array(
      fc.constantFrom(
        "four",
        "double",
        "at",
        "dot",
        "b",
        "as",
        "in",
        "bravo",
        "dollars",
        "and",
        "5",
        "tomorrow",
        "-",
      ),
    )
    .map((words) => words.join(" ")),
);

test("whatever is said, reading it never throws, and what is sent is read as itself and has its form", () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), said, (kind, value) => {
      for (const type of kindRule(kind).types) {
        const sent = readKind({ kind, type, value, now });
        if (sent === undefined) continue;
        expect(kindRule(kind).accepts(sent)).toBe(true);
        if (typeof sent !== "string" && typeof sent !== "number")
          throw new Error("A value that was said is one.");
        expect(readKind({ kind, type, value: sent, now })).toBe(sent);
      }
    }),
    { numRuns: 2000 },
  );
});
