import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { readInscription } from "./read-inscription.ts";

const cake = aWanted("inscription", { type: "string", description: "What is to be written on the cake" });

test.each([
  ["a cake for Tuesday, and it should say Happy Birthday Leo", "Happy Birthday Leo"],
  ["the card should read: With love, always", "With love, always"],
  ["could you have the name Oskar written on it?", "Oskar"],
  ["one that says Well done Kim please", "Well done Kim"],
])("“%s” holds the words “%s”", (text, words) => {
  expect(readInscription(text, cake)?.map(({ value }) => value)).toEqual([words]);
});

test("words that say nothing of it hold none, and other parameters are read as they were", () => {
  expect(readInscription("a chocolate cake, please", cake)).toEqual([]);
  expect(readInscription("it should say so", aWanted("order_id"))).toBeNull();
});
