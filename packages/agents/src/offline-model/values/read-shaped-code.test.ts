import { expect, test } from "vitest";
import { codeShapeOf } from "./code-shape.ts";
import { readShapedCode } from "./read-shaped-code.ts";
import { readUtterance } from "./utterance.ts";

function codesIn(words: string, pattern: string) {
  const shape = codeShapeOf(pattern);
  return shape === null ? [] : readShapedCode(readUtterance(words).text, shape);
}

test.each([
  ["the booking is P seven three three one zero", "^P-\\d{5}$", "P-73310"],
  ["it says R V dash three one eight", "^RV-\\d{3}$", "RV-318"],
  ["unit B two oh six", "^[A-Z]-\\d{3}$", "B-206"],
  ["it's K as in king, four, four, W as in whiskey, nine", "^[A-Z0-9]{5}$", "K44W9"],
  ["b d two zero four four please", "^BD-\\d{4}$", "BD-2044"],
  ["Q as in queen, X-ray, four, Lima, two, Mike", "^[A-Z0-9]{6}$", "QX4L2M"],
  ["registration rs 88", "^RS-\\d+$", "RS-88"],
  ["about rental dr-31", "^DR-\\d{2}$", "DR-31"],
])("“%s” holds %s as %s", (words, pattern, code) => {
  expect(codesIn(words, pattern).map(({ value }) => value)).toEqual([code]);
});

test.each([
  ["my number is 207 555 0133", "^\\d{7}$"],
  ["I need a 206 please", "^[A-Z]-\\d{3}$"],
  ["can you order spare keys", "^[A-Z0-9]{5}$"],
  ["P seven three three", "^P-\\d{5}$"],
])("“%s” holds nothing of the shape %s", (words, pattern) => expect(codesIn(words, pattern)).toEqual([]));

test("a code owns all of the words that spell it", () => {
  const [code] = codesIn("K, four, four, W, nine and no more", "^[A-Z0-9]{5}$");
  expect("K, 44, W, 9 and no more".slice(code?.start, code?.end)).toBe("K, 44, W, 9");
});
