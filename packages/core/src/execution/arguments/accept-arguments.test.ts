import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aParameter } from "../../testing/index.ts";
import { argumentsSchema } from "../../tool/arguments-schema.ts";
import type { Parameter, ParameterLocation, ParameterType } from "../../tool/parameter.ts";
import { acceptArguments } from "./accept-arguments.ts";

const keys = fc.constantFrom("zip_code", "hours", "toString", "x.y", "0");
const parameter = fc
  .record({
    key: keys,
    type: fc.constantFrom<ParameterType>("string", "number", "boolean"),
    location: fc.constantFrom<ParameterLocation>("body", "query", "path"),
    required: fc.boolean(),
  })
  .map(aParameter);
const parameters = fc.uniqueArray(parameter, { selector: ({ key }) => key });
const nearMisses = fc.constantFrom<unknown>("", " ", "\u00a0", ".", "..", "...", 0, -0, "1", null, undefined);
const value = fc.oneof(nearMisses, fc.string(), fc.double(), fc.boolean(), fc.anything());
const given = fc.oneof(fc.dictionary(keys, value), fc.dictionary(fc.string(), value), fc.object());

/** What the schema says of a value's own properties, which are all that counts. */
function bySchema(known: Parameter[], unknown: object) {
  return argumentsSchema(known).safeParse(Object.assign(Object.create(null), unknown));
}

test("the quick check accepts nothing that the schema refuses, and gives the same values", () => {
  fc.assert(
    fc.property(parameters, given, (known, unknown) => {
      const accepted = acceptArguments(known, unknown);
      if (accepted === null) return;
      expect(bySchema(known, unknown)).toStrictEqual({ success: true, data: accepted });
    }),
    { numRuns: 2000 },
  );
});

test("what the schema takes as it stands, in the tool's order, the quick check accepts", () => {
  const valueOf: Record<ParameterType, fc.Arbitrary<unknown>> = {
    string: fc.oneof(nearMisses, fc.string()),
    number: fc.oneof(nearMisses, fc.double()),
    boolean: fc.oneof(nearMisses, fc.boolean()),
  };
  const pair = parameters.chain((known) => {
    const values = known.map(({ key, type }) => fc.tuple(fc.constant(key), valueOf[type], fc.boolean()));
    return fc.tuple(fc.constant(known), fc.tuple(...values));
  });
  fc.assert(
    fc.property(pair, ([known, entries]) => {
      const kept = entries.filter(([, single, isGiven]) => isGiven && single !== undefined);
      const inOrder = Object.fromEntries(kept.map(([key, single]) => [key, single]));
      const isRight = bySchema(known, inOrder).success;
      const isOrdered = sameOrder(known, Object.keys(inOrder));
      expect(acceptArguments(known, inOrder) !== null).toBe(isRight && isOrdered);
    }),
    { numRuns: 2000 },
  );
});

/** Objects list keys such as "0" first, wherever the tool has them. */
function sameOrder(known: Parameter[], listed: string[]): boolean {
  const expected = known.map(({ key }) => key).filter((key) => listed.includes(key));
  return expected.join() === listed.join();
}

test.each<[string, object]>([
  ["a value to be coerced", { zip_code: 94110 }],
  ["a key the tool does not have", { zip_code: "94110", color: "red" }],
  ["a key named like the prototype", JSON.parse('{"zip_code":"94110","__proto__":{"admin":true}}')],
  ["null for an optional value", { zip_code: "94110", note: null }],
  ["another order", { note: "x", zip_code: "94110" }],
  ["a value on the prototype only", Object.create({ zip_code: "94110" })],
])("%s is left to the schema", (_name, unusual) => {
  const known = [aParameter({ key: "zip_code" }), aParameter({ key: "note", required: false })];
  expect(acceptArguments(known, unusual)).toBeNull();
  expect(acceptArguments(known, { zip_code: "94110" })).toEqual({ zip_code: "94110" });
});

test("a value that changes between two looks cannot slip through", () => {
  let looks = 0;
  const given = {
    get zip_code() {
      looks += 1;
      return looks === 1 ? "94110" : { evil: true };
    },
  };
  expect(acceptArguments([aParameter()], given)).toEqual({ zip_code: "94110" });
});
