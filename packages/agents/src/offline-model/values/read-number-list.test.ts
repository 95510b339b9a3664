import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { correctNumberList, readNumberList } from "./read-number-list.ts";

const sizes = aWanted("shoe_sizes", {
  type: "array",
  items: { type: "integer" },
  description: "Sizes of the rental shoes",
});

test("numbers behind the word for them are a list of them", () => {
  const text = "for 4 players at 3 pm, and we need shoes in 38, 41, 42 and 44";
  expect(readNumberList({ text, wanted: sizes, isAsked: false }).map(({ value }) => value)).toEqual([
    "38, 41, 42, 44",
  ]);
});

test("numbers of something else are none of them", () => {
  expect(readNumberList({ text: "for 4 players", wanted: sizes, isAsked: false })).toEqual([]);
});

test.each([
  ["hang on, not 38, 39", "39, 41"],
  ["39 instead of 38", "39, 41"],
])("“%s” changes one of them", (words, left) => expect(correctNumberList(words, "38, 41")).toBe(left));

test.each(["not 50, 51", "yes please"])("“%s” changes none", (words) =>
  expect(correctNumberList(words, "38, 41")).toBeNull(),
);
