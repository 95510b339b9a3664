import { expect, test } from "vitest";
import { aWanted } from "../testing/a-wanted.ts";
import { correctList } from "./correct-list.ts";

const extras = aWanted("extras", {
  type: "array",
  items: { type: "string", enum: ["oven", "windows", "fridge"] },
});

test.each([
  ["skip the oven, only the windows", "windows"],
  ["without the oven please", "windows"],
  ["no, just the fridge", "fridge"],
  ["sorry, the oven is done already. only the windows", "windows"],
  ["the windows has its own man, just the oven and the fridge", "oven, fridge"],
  ["not the oven, but the fridge", "windows, fridge"],
])("“%s” leaves %s of the oven and the windows", (text, left) => {
  expect(correctList({ text, wanted: extras, known: "oven, windows" })).toBe(left);
});

test.each(["yes please", "on Friday instead", "just a moment"])("“%s” corrects no list", (text) => {
  expect(correctList({ text, wanted: extras, known: "oven, windows" })).toBeNull();
});
