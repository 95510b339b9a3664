import { expect, test } from "vitest";
import { isSame } from "./is-same.ts";

test("the order of keys makes no difference, at any depth", () => {
  expect(isSame({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
});

test("the order of a list does", () => {
  expect(isSame([1, 2], [2, 1])).toBe(false);
});

test("a space more is another text", () => {
  expect(isSame({ name: "Check area" }, { name: "Check area " })).toBe(false);
});

test("a text and a number that look alike are not the same", () => {
  expect(isSame({ a: "1" }, { a: 1 })).toBe(false);
});

test("an emptied number field equals itself", () => {
  expect(isSame({ seconds: Number.NaN }, { seconds: Number.NaN })).toBe(true);
});
