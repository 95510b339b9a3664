import canonicalize from "canonicalize";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

const anyJson = fc.jsonValue({ stringUnit: "binary" });

test("every value that RFC 8785 covers is written as its own library writes it", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
  );
});

test("a text reads back as the value it was made of, so different values differ", () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(JSON.parse(canonicalJson(value))).toStrictEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("half a character is kept apart from every other, though the standard knows none", () => {
  expect(canonicalJson("\ud800")).toBe('"\\ud800"');
  expect(canonicalJson("\ud800")).not.toBe(canonicalJson("\ud801"));
  expect(canonicalJson("\ud800")).not.toBe(canonicalJson("\\ud800"));
});

test("keys are sorted at any depth, also those that look like numbers", () => {
  expect(canonicalJson({ b: [{ 9: 1, 10: 2, "": 3 }], a: null })).toBe(
    '{"a":null,"b":[{"":3,"10":2,"9":1}]}',
  );
});

test("what is undefined is absent in an object, and null where something has to stand", () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  expect(canonicalJson([undefined, 1])).toBe("[null,1]");
  expect(canonicalJson(undefined)).toBe("null");
});
