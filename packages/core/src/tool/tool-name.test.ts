import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deriveFunctionName } from "./tool-name.ts";

test.each([
  ["Check availability in area", "check_availability_in_area"],
  ["  Check -- area!  ", "check_area"],
  ["Get customer's balance", "get_customers_balance"],
  ["Get customer’s balance", "get_customers_balance"],
  ["Größe prüfen", "grosse_prufen"],
  ["Crème brûlée", "creme_brulee"],
  ["Ｆｕｌｌ ｗｉｄｔｈ", "full_width"],
  ["24/7 emergency", "tool_24_7_emergency"],
  ["空き状況を確認", "tool"],
  ["🚿🚿", "tool"],
  ["___", "tool"],
  ["A".repeat(80), "a".repeat(40)],
  [`${"a".repeat(39)} tail`, "a".repeat(39)],
])("%j is called %s", (name, expected) => {
  expect(deriveFunctionName({ name, taken: [] })).toBe(expected);
});

test("a taken name gets the next free number, ignoring case", () => {
  expect(deriveFunctionName({ name: "Check area", taken: ["check_area"] })).toBe("check_area_2");
  expect(deriveFunctionName({ name: "Check area", taken: ["CHECK_AREA", "Check_Area_2"] })).toBe(
    "check_area_3",
  );
  expect(deriveFunctionName({ name: "空き", taken: ["tool"] })).toBe("tool_2");
});

test("a number fits into the 40 characters, without a double underscore", () => {
  const taken = ["a".repeat(40)];
  expect(deriveFunctionName({ name: "a".repeat(60), taken })).toBe(`${"a".repeat(38)}_2`);
  const name = `${"a".repeat(37)} bcd`;
  expect(deriveFunctionName({ name, taken: [`${"a".repeat(37)}_bc`] })).toBe(`${"a".repeat(37)}_2`);
});

test("any name gives a valid function name that is free, and the same one every time", () => {
  const names = fc.string({ unit: "binary", maxLength: 80 });
  fc.assert(
    fc.property(names, fc.array(names, { maxLength: 20 }), (name, others) => {
      const taken = others.map((other) => deriveFunctionName({ name: other, taken: [] }).toUpperCase());
      const derived = deriveFunctionName({ name, taken });
      expect(derived).toMatch(/^[a-zA-Z][a-zA-Z0-9_-]{0,39}$/);
      expect(taken).not.toContain(derived.toUpperCase());
      expect(deriveFunctionName({ name, taken })).toBe(derived);
    }),
  );
});

test("three hundred tools of one name all get their own", () => {
  const taken: string[] = [];
  for (let count = 0; count < 300; count += 1) taken.push(deriveFunctionName({ name: "Same", taken }));
  expect(new Set(taken).size).toBe(300);
  expect(taken.at(-1)).toBe("same_300");
});

test("what agents do by themselves keeps its name", () => {
  expect(deriveFunctionName({ name: "End call", taken: [] })).toBe("end_call_2");
  expect(deriveFunctionName({ name: "Transfer call", taken: ["transfer_call_2"] })).toBe("transfer_call_3");
});
