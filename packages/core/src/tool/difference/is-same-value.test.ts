import { expect, test } from "vitest";
import { isSameValue } from "./is-same-value.ts";

test("the order of keys makes no difference, at any depth", () => {
  expect(isSameValue({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
});

test("the order of a list does", () => {
  expect(isSameValue([1, 2], [2, 1])).toBe(false);
});

test("a space more is another text", () => {
  expect(isSameValue({ name: "Check area" }, { name: "Check area " })).toBe(false);
});

test("a text and a number that look alike are not the same", () => {
  expect(isSameValue({ a: "1" }, { a: 1 })).toBe(false);
});

test("an emptied number field equals itself", () => {
  expect(isSameValue({ seconds: Number.NaN }, { seconds: Number.NaN })).toBe(true);
});
