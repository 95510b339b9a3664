import { expect, test } from "vitest";
import { collected, type Properties } from "../testing/collected.ts";

const count = (description: string) => ({ type: "integer" as const, description });
const cabin: Properties = { nights: count("Nights"), people: count("How many people sleep there") };

const numbers = { two: 2, five: 5, twelve: 12, "twenty-four": 24 };

test.each(Object.entries(numbers))(
  "a group of %s is told in many ways, and is no count of nights",
  (word, people) => {
    for (const words of [
      `there's ${word} of us`,
      `there'd be ${word} of us`,
      `we'd be ${word}`,
      `we'll be ${word} kids`,
      `we're a party of ${word}`,
      `it's for ${word} lads`,
      `that makes ${word}`,
      `the ${word} of us`,
      `${word} friends from work`,
    ])
      expect(collected({ properties: cabin, text: words, askedKey: "nights" }), words).toEqual({ people });
  },
);

test.each(Object.entries(numbers))(
  "nights and a group of %s in one breath are both heard",
  (word, people) => {
    for (const words of [
      `for three nights, there's ${word} of us`,
      `${word} beds for three nights`,
      `we'd be ${word}, and stay three nights`,
    ])
      expect(collected({ properties: cabin, text: words }), words).toEqual({ nights: 3, people });
  },
);

test("some of a group are not the group, and what it comes to is", () => {
  const known = { nights: 3, people: 11 };
  const text = "two of them may drop out, so nine people";
  expect(collected({ properties: cabin, text, known })).toEqual({ people: 9 });
});

test("what is counted may be described, and old chairs are no age", () => {
  const properties: Properties = { count: count("How many of them") };
  expect(collected({ properties, text: "I've got six old garden chairs" })).toEqual({ count: 6 });
  expect(collected({ properties, text: "he is six years old" })).toEqual({});
});

test("children are counted by themselves where they are asked for by themselves", () => {
  const properties: Properties = { adults: count("Adults"), children: count("Children") };
  expect(collected({ properties, text: "two adults and three kids" })).toEqual({ adults: 2, children: 3 });
});

test("what is for ten on a day is no hour of it, and what is asked for ten on a day may be", () => {
  const cake: Properties = {
    people: count("For how many people"),
    date: { type: "string", format: "date", description: "Day of pickup" },
  };
  expect(collected({ properties: cake, text: "a carrot cake for ten on Friday" })).toEqual({
    people: 10,
    date: "2026-11-27",
  });
  const visit: Properties = { time: { type: "string", format: "time", description: "Time" } };
  expect(collected({ properties: visit, text: "put me down for ten on Friday morning" })).toEqual({
    time: "10:00",
  });
});

test("one day is no day in the calendar", () => {
  const properties: Properties = {
    days: count("For how many days"),
    date: { type: "string", format: "date", description: "First day" },
  };
  expect(collected({ properties, text: "for one day, please" })).toEqual({ days: 1 });
});
