import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("the order of keys makes no difference, at any depth", () => {
  const one = canonicalJson({ zip: "94110", where: { street: "Valencia", number: 3 } });
  expect(canonicalJson({ where: { number: 3, street: "Valencia" }, zip: "94110" })).toBe(one);
});

test("the order of a list does make a difference", () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test("a text and a number of the same digits differ", () => {
  expect(canonicalJson({ zip: "94110" })).not.toBe(canonicalJson({ zip: 94110 }));
});

test("a value that JSON cannot carry reads as null", () => {
  expect(canonicalJson(undefined)).toBe("null");
});

test("equal texts mean equal values", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
