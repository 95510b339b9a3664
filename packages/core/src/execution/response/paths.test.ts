import * as fc from "fast-check";
import { expect, test } from "vitest";
import { valuesAt } from "../conditions/values-at.ts";
import type { JsonValue } from "../json-value.ts";
import { hidePaths } from "./hide-paths.ts";
import { pathTree } from "./path-tree.ts";
import { pickPaths } from "./pick-paths.ts";

const answer: JsonValue = {
  id: 7,
  customer: { name: "Lee", iban: "DE89", notes: null },
  items: [{ name: "pipe", cost: 3, lots: [{ n: 1 }, { n: 2 }] }, { name: "tap", cost: 5 }, "tip"],
  "unit.price": 9,
  prices: { monday: { net: 1, gross: 2 }, sunday: { net: 3, gross: 4 } },
};

const pick = (...paths: string[]) => pickPaths(answer, pathTree(paths));
const hide = (...paths: string[]) => hidePaths(answer, pathTree(paths));

test.each<[string[], JsonValue]>([
  [["id"], { id: 7 }],
  [["customer.name", "id"], { id: 7, customer: { name: "Lee" } }],
  [["customer", "customer.name"], { customer: { name: "Lee", iban: "DE89", notes: null } }],
  [["customer.notes"], { customer: { notes: null } }],
  [["items.*.name"], { items: [{ name: "pipe" }, { name: "tap" }] }],
  [["items.1.cost"], { items: [{ cost: 5 }] }],
  [["items.*.cost", "items.0.name"], { items: [{ name: "pipe", cost: 3 }, { cost: 5 }] }],
  [["items.*.lots.*.n"], { items: [{ lots: [{ n: 1 }, { n: 2 }] }, {}] }],
  [["items.2"], { items: ["tip"] }],
  [["prices.*.net"], { prices: { monday: { net: 1 }, sunday: { net: 3 } } }],
  [["unit.price"], { "unit.price": 9 }],
  [["items.name"], { items: [] }],
  [["customer.name.first"], { customer: {} }],
  [["nothing", "toString", "constructor"], {}],
  [[], {}],
])("of %j only that is let through, where it stood", (paths, value) => {
  expect(pick(...paths)).toEqual(value);
});

test("a text or a list lets through what the paths mean, and no more", () => {
  expect(pickPaths("Please log in.", pathTree(["id"]))).toBeNull();
  expect(pickPaths([{ id: 1, iban: 2 }], pathTree(["*.id"]))).toEqual([{ id: 1 }]);
  expect(pickPaths([{ id: 1, iban: 2 }], pathTree(["id"]))).toEqual([]);
  expect(pickPaths(null, pathTree(["id"]))).toBeNull();
});

test("what is hidden leaves a mark, and all else as it is", () => {
  expect(hide("customer.iban", "prices.*.gross", "unit.price", "customer.absent")).toEqual({
    ...Object(answer),
    customer: { name: "Lee", iban: "[hidden]", notes: null },
    prices: { monday: { net: 1, gross: "[hidden]" }, sunday: { net: 3, gross: "[hidden]" } },
    "unit.price": "[hidden]",
  });
});

test.each(["items.*.cost", "items.cost"])("%s hides the field of every item, in doubt", (path) => {
  const hidden = hide(path);
  expect(valuesAt(hidden, "items.*.cost")).toEqual(["[hidden]", "[hidden]"]);
  expect(valuesAt(hidden, "items.*.name")).toEqual(["pipe", "tap"]);
});

test("a whole answer can be hidden by its parts, whatever their names", () => {
  expect(hidePaths({ a: 1, b: [2] }, pathTree(["*"]))).toEqual({
    a: "[hidden]",
    b: "[hidden]",
  });
});

test("a value without anything to hide is the same object", () => {
  expect(hide("absent", "id.deeper", "items.7", "items.*.lots.9")).toBe(answer);
});

const step = fc.constantFrom("a", "b", "0", "1", "*");
const paths = fc.array(
  fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join(".")),
  { minLength: 1, maxLength: 3 },
);
const key = fc.constantFrom("a", "b", "0", "c", "a.b");
const value = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.integer(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3 }),
  ),
})).value;

test("whatever the paths, what is picked and hidden is just what stands at them", () => {
  fc.assert(
    fc.property(value, paths, (given, chosen) => {
      const tree = pathTree(chosen);
      const hidden = hidePaths(given, tree);
      for (const path of chosen) {
        for (const found of valuesAt(hidden, path)) expect(found).toBe("[hidden]");
        const picked = pickPaths(given, tree);
        // Items that are left out move those behind them up, so numbers are not followed.
        if (/\d/.test(chosen.join())) continue;
        expect(valuesAt(picked, path)).toEqual(valuesAt(given, path));
      }
      // Where there is a list, a name may be meant for its items: in doubt it hides.
      const isCertain = !JSON.stringify(given).includes("[");
      if (isCertain && chosen.every((path) => valuesAt(given, path).length === 0)) {
        expect(hidden).toBe(given);
      }
    }),
    { numRuns: 300, examples: [[[{ "0": [0, []] }], ["0.1"]]] },
  );
});
