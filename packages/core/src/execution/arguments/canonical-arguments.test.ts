import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import { argumentsKey } from "./canonical-arguments.ts";

const scalar = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
);
const values: fc.Arbitrary<ArgumentValues> = fc.dictionary(fc.string(), scalar);

function keyOf(given: ArgumentValues, functionName = "book_visit"): string {
  return argumentsKey({ functionName, values: given });
}

test("the order in which arguments were given makes no difference", () => {
  fc.assert(
    fc.property(values, (given) => {
      const reversed = Object.fromEntries(Object.entries(given).toReversed());
      expect(keyOf(reversed)).toBe(keyOf(given));
    }),
  );
});

test("different arguments have different keys", () => {
  fc.assert(
    fc.property(values, values, (one, other) => {
      const areEqual = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
      expect(keyOf(one) === keyOf(other)).toBe(areEqual);
    }),
  );
});

function sorted(given: ArgumentValues): unknown[] {
  return Object.entries(given).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

test.each<[ArgumentValues, ArgumentValues]>([
  [{ zip: "94110" }, { zip: 94110 }],
  [{ zip: "" }, {}],
  [{ urgent: false }, { urgent: "false" }],
  [{ zip: "\ud800" }, { zip: "\ufffd" }],
])("%j is not the same as %j", (one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other));
});

test("an optional argument that was not given is the same as one that is undefined", () => {
  expect(keyOf({ zip: "94110", note: undefined })).toBe(keyOf({ zip: "94110" }));
});

test("the same arguments of another function have another key", () => {
  expect(keyOf({ zip: "94110" }, "cancel_visit")).not.toBe(keyOf({ zip: "94110" }));
});

test("a key is short and can stand in a URL or a column", () => {
  expect(keyOf({ zip: "94110" })).toMatch(/^[\w-]{43}$/);
});
