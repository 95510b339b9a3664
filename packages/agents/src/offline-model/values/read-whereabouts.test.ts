import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { readWhereabouts } from "./read-whereabouts.ts";

const text = (description: string) => ({ type: "string" as const, description });
const place = aWanted("place", text("Where exactly"));
const read = (words: string, wanted = place) => readWhereabouts(words, wanted).map(({ value }) => value);

test.each([
  ["there's a swan under the old mill bridge, it looks ill", "under the old mill bridge"],
  ["right behind the barn, please", "right behind the barn"],
  ["I left it next to the vending machines", "next to the vending machines"],
  ["he sits by the gas station on Route 9 and barks", "by the gas station on Route 9"],
  ["the tree in front of the town hall lifts the pavement", "in front of the town hall"],
  ["it lies at the market square in Lower Town", "at the market square in Lower Town"],
])("“%s” tells where", (words, where) => expect(read(words)).toEqual([where]));

test.each([
  "oh, and by the way, what do you charge?",
  "by the end of the week, please",
  "on the phone they told me something else",
  "my keys are on the kitchen table",
  "we come at the weekend",
])("“%s” tells nothing of where", (words) => expect(read(words)).toEqual([]));

test("an address is no garden, unless the name of a place will do", () => {
  const words = "the church on Water Street, at the church";
  expect(read(words, aWanted("address", text("Where the tree stands")))).toEqual([]);
  expect(
    read(words, aWanted("address", text("Where to, street and number or what the place is called"))),
  ).toEqual(["at the church"]);
});
