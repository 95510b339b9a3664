import type { Parameter, ParameterType } from "@callhook/core";
import { expect, test } from "vitest";
import { argumentsOf, entryOf, sampleEntry } from "./sample-arguments.ts";
import { blankParameter } from "./tool-form.ts";

function parameter(key: string, overrides: Partial<Parameter> = {}): Parameter {
  return { ...blankParameter("POST"), key, ...overrides };
}

test("the example in a description is the sample", () => {
  const described = parameter("where", { description: "The five-digit zip code, such as 94110." });
  expect(sampleEntry(described)).toBe("94110");
  expect(
    sampleEntry(parameter("job", { description: "Kind of work, such as blocked drain, in words." })),
  ).toBe("blocked drain");
  expect(sampleEntry(parameter("n", { description: 'A name, for example "Ada Lovelace".' }))).toBe(
    "Ada Lovelace",
  );
});

test("a decimal in a description is read whole", () => {
  const hours = parameter("hours", { type: "number", description: "How long it takes, such as 1.5." });
  expect(sampleEntry(hours)).toBe("1.5");
});

test("a number's sample is a number, whatever the description says", () => {
  expect(sampleEntry(parameter("age", { type: "number", description: "Such as twelve." }))).toBe("2");
});

test.each([
  ["zip_code", "94110"],
  ["customerEmail", "alex@example.com"],
  ["phone", "+14155550100"],
  ["full_name", "Alex Rivera"],
  ["order_id", "1042"],
  ["anything_else", "example"],
])("the key %s alone suggests %s", (key, sample) => {
  expect(sampleEntry(parameter(key))).toBe(sample);
});

test("what was typed stands in place of the sample, even when it is blank", () => {
  expect(entryOf(parameter("zip_code"), { zip_code: "10001" })).toBe("10001");
  expect(entryOf(parameter("zip_code"), { zip_code: "" })).toBe("");
});

test("a key named like a property of every object still gets its sample", () => {
  expect(entryOf(parameter("toString"), {})).toBe("example");
});

function argument(type: ParameterType, entry: string) {
  return argumentsOf([parameter("value", { type })], { value: entry }).value;
}

test("entries become the values that the model would send", () => {
  expect(argument("string", "007")).toBe("007");
  expect(argument("number", " 2.5 ")).toBe(2.5);
  expect(argument("boolean", "true")).toBe(true);
  expect(argument("boolean", "false")).toBe(false);
});

test("a number that cannot be read stays text, so that the engine says what is wrong", () => {
  expect(argument("number", "a few")).toBe("a few");
  expect(argument("number", "Infinity")).toBe("Infinity");
});

test("a blank entry is left out, whether or not the parameter is required", () => {
  const parameters = [
    parameter("a"),
    parameter("b", { required: false }),
    parameter("c", { type: "boolean" }),
  ];
  expect(argumentsOf(parameters, { a: "", b: " ", c: "" })).toEqual({});
});

test("a parameter that has no key yet sends nothing", () => {
  expect(argumentsOf([parameter("")], {})).toEqual({});
});

test("what the author gave as an example or default is the sample, and what is inside has samples too", () => {
  expect(sampleEntry(parameter("n", { type: "number", examples: [7], default: 3 }))).toBe("7");
  expect(sampleEntry(parameter("n", { type: "number", default: 3 }))).toBe("3");
  const street = { key: "street", type: "string", description: "", required: true } as const;
  const where = parameter("where", { type: "array", items: { type: "object", properties: [street] } });
  expect(sampleEntry(where)).toBe('[{"street":"12 Valencia Street"}]');
  expect(argumentsOf([where], {})).toEqual({ where: [{ street: "12 Valencia Street" }] });
});

test("a kind's sample is said as a caller would say it", () => {
  const day = parameter("day", { kind: { name: "date", timeZone: "UTC", dayFirst: false } });
  expect(sampleEntry(day)).toBe("tomorrow");
});
