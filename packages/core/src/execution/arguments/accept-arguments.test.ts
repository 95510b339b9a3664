import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aParameter } from "../../testing/index.ts";
import { argumentsSchema } from "../../tool/arguments-schema.ts";
import type { Parameter, ParameterLocation } from "../../tool/parameter.ts";
import type { ParameterSource } from "../../tool/value-source.ts";
import { anyShape, valueNear } from "../../testing/any-shape.ts";
import { acceptArguments } from "./accept-arguments.ts";

const keys = fc.constantFrom("zip_code", "hours", "toString", "x.y", "0");
const parameter = fc
  .record({
    key: keys,
    shape: anyShape,
    location: fc.constantFrom<ParameterLocation>("body", "query", "path", "header"),
    required: fc.boolean(),
    source: fc.constantFrom<ParameterSource>({ from: "model" }, { from: "model" }, { from: "omitted" }),
  })
  .map(({ shape, ...rest }) => aParameter({ ...shape, ...rest }));
const parameters = fc.uniqueArray(parameter, { selector: ({ key }) => key });
const nearMisses = fc.constantFrom<unknown>("", " ", "\u00a0", ".", "..", "...", 0, -0, "1", null, undefined);
const value = fc.oneof(nearMisses, fc.string(), fc.double(), fc.boolean(), fc.anything());
const given = fc.oneof(fc.dictionary(keys, value), fc.dictionary(fc.string(), value), fc.object());

/** What the schema says of a value's own properties, which are all that counts. */
function bySchema(known: Parameter[], unknown: object) {
  return argumentsSchema(known).safeParse(ownOnly(unknown));
}

function ownOnly(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, ownOnly);
  if (typeof value !== "object" || value === null) return value;
  const own: Record<string, unknown> = Object.create(null);
  for (const [key, member] of Object.entries(value)) own[key] = ownOnly(member);
  return own;
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
  const pair = parameters.chain((known) => {
    const asked = known.filter(({ source }) => source.from === "model");
    const values = asked.map((shape) =>
      fc.tuple(fc.constant(shape.key), fc.oneof(valueNear(shape), nearMisses), fc.boolean()),
    );
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

test("keys that nobody wants inside of a value are left to whoever notes them", () => {
  const properties = [{ key: "street", type: "string" as const, required: false }];
  const known = [aParameter({ key: "where", type: "object", properties })];
  expect(acceptArguments(known, { where: { street: "Valencia", color: "red" } })).toBeNull();
  expect(acceptArguments(known, { where: { street: "Valencia" } })).toEqual({
    where: { street: "Valencia" },
  });
  expect(acceptArguments(known, { where: {} })).toEqual({ where: {} });
});

test("what was accepted is a copy, so changing what was given changes nothing", () => {
  const known = [aParameter({ key: "tags", type: "array", items: { type: "string" } })];
  const given = { tags: ["a"] };
  const accepted = acceptArguments(known, given);
  given.tags.push("b");
  expect(accepted).toEqual({ tags: ["a"] });
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
