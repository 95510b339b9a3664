import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Condition, conditionOperatorSchema, conditionSchema } from "../../tool/condition.ts";
import type { JsonValue } from "../json-value.ts";
import { holds } from "./holds.ts";

const answer: JsonValue = {
  ok: true,
  code: "0",
  amount: 120.5,
  text: "Sorry, no slots",
  error: null,
  zip: "00501",
  order: "12345678901234567890",
  tags: ["new", 7],
  items: [
    { status: "done", price: 5 },
    { status: "failed", price: "30" },
  ],
  none: [],
};

function judge(path: string, operator: Condition["operator"], value?: Condition["value"]): boolean {
  return holds({ condition: conditionSchema.parse({ path, operator, value }), value: answer });
}

test.each<[string, Condition["operator"], Condition["value"]]>([
  ["ok", "equals", true],
  ["ok", "equals", "true"],
  ["code", "equals", 0],
  ["code", "equals", "0"],
  ["amount", "equals", "120.5"],
  ["zip", "equals", "00501"],
  ["tags", "equals", ["new", "7"]],
  ["error", "equals", null],
  ["absent", "equals", null],
  ["ok", "not-equals", false],
  ["absent", "not-equals", "failed"],
  ["zip", "not-equals", 501],
  ["code", "not-equals", false],
  ["amount", "exists", null],
  ["error", "missing", null],
  ["absent", "missing", null],
  ["none.*.error", "missing", null],
  ["text", "contains", "no slots"],
  ["zip", "contains", 50],
  ["tags", "contains", "7"],
  ["ok", "one-of", ["yes", true]],
  ["code", "one-of", [0, 200]],
  ["absent", "one-of", [null]],
  ["amount", "greater-than", 120],
  ["amount", "less-than", "121"],
  ["amount", "at-least", 120.5],
  ["amount", "at-most", 120.5],
  ["items.*.status", "equals", "failed"],
  ["items.*.status", "not-equals", "failed"],
  ["items.*.price", "greater-than", 29],
  ["items.1.price", "at-most", 30],
])("%s %s %j holds", (path, operator, value) => {
  expect(judge(path, operator, value)).toBe(true);
});

test.each<[string, Condition["operator"], Condition["value"]]>([
  ["ok", "equals", "yes"],
  ["ok", "equals", 1],
  ["code", "equals", false],
  ["code", "equals", ""],
  ["zip", "equals", 501],
  ["order", "equals", 12345678901234567000],
  ["items", "equals", "done"],
  ["tags", "equals", ["new"]],
  ["error", "exists", null],
  ["absent", "exists", null],
  ["items.*.error", "exists", null],
  ["items.*.price", "missing", null],
  ["text", "contains", "Slots"],
  ["amount", "contains", 1],
  ["absent", "contains", ""],
  ["items", "contains", "done"],
  ["amount", "one-of", []],
  ["text", "at-most", 1000],
  ["absent", "at-most", 1000],
  ["error", "less-than", 1],
  ["order", "greater-than", 1],
  ["ok", "at-least", 1],
  ["items.*.price", "greater-than", 30],
])("%s %s %j does not hold", (path, operator, value) => {
  expect(judge(path, operator, value)).toBe(false);
});

test("a comparison with what is no number never lets an amount through", () => {
  for (const operator of ["greater-than", "less-than", "at-least", "at-most"] as const) {
    for (const amount of ["", " ", "1,000", "0x10", "Infinity", null, true, [], {}, [5]]) {
      const condition = { path: "amount", operator, value: 5 };
      expect(holds({ condition, value: { amount } })).toBe(false);
    }
  }
});

test("every condition is judged for every value, one way or the other", () => {
  const scalar = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
  const condition = fc.record({
    path: fc.constantFrom("a", "a.b", "a.*", "*.0", "0"),
    operator: fc.constantFrom(...conditionOperatorSchema.options),
    value: fc.oneof(scalar, fc.array(scalar)),
  });
  fc.assert(
    fc.property(condition, fc.json(), (given, text) => {
      expect(typeof holds({ condition: given, value: JSON.parse(text) })).toBe("boolean");
    }),
  );
});
