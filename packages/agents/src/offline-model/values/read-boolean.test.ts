import { expect, test } from "vitest";
import { collected, type Properties } from "../testing/collected.ts";

const flag = (description: string): Properties => ({ flag: { type: "boolean", description } });

test.each([
  ["There and back = true, one way = false", "there and back, please", true],
  ["There and back = true, one way = false", "well, only one way then", false],
  ["Gas (true) or charcoal (false)", "charcoal, it tastes better", false],
  ["With a guide (true) or on their own (false)", "on our own", false],
  ["by boat: true, by land: false", "we come by land", false],
])("%s: “%s” is %s", (description, text, value) =>
  expect(collected({ properties: flag(description), text, askedKey: "flag" })).toEqual({ flag: value }),
);

test("what names neither of two ways chooses none", () => {
  const properties = flag("There and back = true, one way = false");
  expect(collected({ properties, text: "we are four" })).toEqual({});
});
