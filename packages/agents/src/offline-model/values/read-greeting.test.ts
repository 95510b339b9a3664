import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { readGreeting } from "./read-greeting.ts";

const dedication = aWanted("dedication", { type: "string", description: "Whom the cake is dedicated to" });

test.each([
  ["a fruit cake, and say happy birthday to Uncle Ned, please", "happy birthday to Uncle Ned"],
  ["with best wishes to the whole night shift", "best wishes to the whole night shift"],
  ["a round one, dedicated to my aunt Greta", "my aunt Greta"],
])("“%s” greets with “%s”", (words, value) => {
  expect(readGreeting(words, dedication)?.map((reading) => reading.value)).toEqual([value]);
});

test("nobody is greeted where nobody is named", () => {
  expect(readGreeting("a round one with cherries, hello?", dedication)).toEqual([]);
});

test("what is no greeting is read by other rules", () => {
  expect(readGreeting("say hello to Ned", aWanted("filling"))).toBeNull();
});
