import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aParameter } from "../testing/index.ts";
import { parseArguments } from "../execution/arguments/parse-arguments.ts";
import { coerceValue } from "./coerce-value.ts";
import type { ParameterInput } from "./parameter.ts";
import type { ParameterType } from "./value-shape.ts";

function parseOne(shape: Partial<ParameterInput>, value: unknown) {
  const parameters = [aParameter({ key: "value", description: "", ...shape })];
  const parsed = parseArguments({ parameters, arguments: { value } });
  return parsed.ok ? { value: parsed.values["value"] } : { issues: parsed.issues };
}

const sizes = { type: "string" as const, options: ["small", "Large", "94110"] };
const tags = { type: "array", items: { type: "string" } } as const;
const choices = { type: "array" as const, items: sizes };
const hours = { type: "array", items: { type: "integer" } } as const;

test.each<[Partial<ParameterInput>, unknown, unknown]>([
  [{ type: "integer" }, "2", 2],
  [{ type: "integer" }, "2.0", 2],
  [{ type: "integer" }, -3, -3],
  [sizes, " LARGE ", "Large"],
  [sizes, 94110, "94110"],
  [{ type: "integer", options: [1, 2] }, "2", 2],
  [{ type: "number", options: [2.5] }, " 2.5", 2.5],
  [tags, ["a", 2, true], ["a", "2", "true"]],
  [choices, ["SMALL", "small "], ["small", "small"]],
  [choices, "large", ["Large"]],
  [hours, "8", [8]],
  [hours, ["8", 9], [8, 9]],
])("%j takes %j", (shape, given, value) => {
  expect(parseOne(shape, given)).toEqual({ value });
});

test.each<[Partial<ParameterInput>, unknown, string]>([
  [{ type: "integer" }, 1.5, "value must be a single whole number in digits, such as 2; 1.5 is not."],
  [{ type: "integer" }, "1.5", "value must be a single whole number in digits, such as 2; 1.5 is not."],
  [
    { type: "integer" },
    "12 or 13",
    'value must be a single whole number in digits, such as 2; "12 or 13" is not.',
  ],
  [{ type: "integer" }, "", 'value must be a single whole number in digits, such as 2; "" is not.'],
  [
    { type: "integer" },
    2 ** 53,
    "value must be a single whole number in digits, such as 2; 9007199254740992 is not.",
  ],
  [sizes, "medium", 'value must be one of "small", "Large", "94110"; "medium" is not.'],
  [
    tags,
    "drains and gutters",
    'value must be a list, such as ["first", "second"]; "drains and gutters" is not.',
  ],
  [tags, { a: 1 }, 'value must be a list, such as ["first", "second"]; an object is not.'],
  [hours, "8 or 9", 'value must be a list, such as ["first", "second"]; "8 or 9" is not.'],
  [tags, [], "value is required and was not given. Ask for it; do not guess."],
])("%j does not take %j", (shape, given, message) => {
  expect(parseOne(shape, given)).toEqual({ issues: [{ parameter: "value", message }] });
});

test("an option that two readings fit is nobody's choice", () => {
  const shape = { type: "string" as const, options: ["No", "NO"] };
  expect(parseOne(shape, "NO")).toEqual({ value: "NO" });
  expect(parseOne(shape, "no")).toMatchObject({ issues: [{ parameter: "value" }] });
});

test("what is inside of a value is coerced, checked and named like the value itself", () => {
  const properties = [
    { key: "number", type: "integer" as const, required: true, description: "House number." },
    { key: "gate", type: "boolean" as const, required: false, description: "Is there a gate?" },
  ];
  const list = { type: "array", items: { type: "object", properties } } as const;
  expect(
    parseOne(list, [
      { number: "3", gate: "yes" },
      { number: 4, gate: null },
    ]),
  ).toEqual({
    value: [{ number: 3, gate: true }, { number: 4 }],
  });
  expect(parseOne(list, [{ number: "3" }, { gate: "perhaps" }, null])).toEqual({
    issues: [
      {
        parameter: "value.1.number",
        message:
          "value.1.number is required and was not given. Ask for it; do not guess. It means: House number.",
      },
      {
        parameter: "value.1.gate",
        message: 'value.1.gate must be true or false; "perhaps" is not. It means: Is there a gate?',
      },
      { parameter: "value.2", message: 'value.2 must be an object, such as {"name": "value"}; null is not.' },
    ],
  });
});

test("keys that nobody asked for are dropped and named, at any depth, and reach no prototype", () => {
  const properties = [{ key: "number", type: "integer" as const, required: true, description: "x" }];
  const parameters = [
    aParameter({ key: "house", type: "object", properties }),
    aParameter({ key: "others", type: "array", items: { type: "object", properties } }),
  ];
  const given = JSON.parse(
    '{"house":{"number":1,"color":"red","__proto__":{"admin":true}},"others":[{"number":2,"x":1}],"y":1}',
  );
  expect(parseArguments({ parameters, arguments: given })).toEqual({
    ok: true,
    values: { house: { number: 1 }, others: [{ number: 2 }] },
    ignored: ["house.color", "house.__proto__", "others.0.x", "y"],
    heard: [],
  });
  expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
});

test("spaces around a header's value are lost on the way, so they are taken off first", () => {
  expect(parseOne({ key: "value", location: "header" }, " \tabc ")).toEqual({ value: "abc" });
});

const scalars = fc.constantFrom<ParameterType>("string", "number", "integer", "boolean");
const said = fc.oneof(
  fc.string(),
  fc.integer().map(String),
  fc.double({ noNaN: true }).map(String),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom("yes", "NO", " true "),
);

test("coercion loses nothing: what was said can be told from what it became", () => {
  fc.assert(
    fc.property(scalars, said, (type, value) => {
      const coerced = coerceValue(aParameter({ type }), value);
      if (Object.is(coerced, value)) return;
      if (typeof coerced === "string") expect(coerced).toBe(String(value));
      else if (typeof coerced === "number") expect(sameDecimal(String(value), coerced)).toBe(true);
      else expect(["yes", "true"].includes(String(value).trim().toLowerCase())).toBe(coerced);
    }),
    { numRuns: 2000 },
  );
});

/** Whether a text writes this very number, apart from a sign, zeros at its end and spaces around it. */
function sameDecimal(text: string, value: number): boolean {
  const [whole = "", fraction = ""] = text.trim().replace(/^\+/, "").split(".");
  const written = fraction.replace(/0+$/, "") === "" ? whole : `${whole}.${fraction.replace(/0+$/, "")}`;
  return written.replace(/^-0$/, "0") === plainDecimal(value);
}

function plainDecimal(value: number): string {
  if (!/e/.test(String(value))) return String(value);
  return value.toFixed(20).replace(/\.?0+$/, "");
}

test("what fits as it stands is not changed", () => {
  fc.assert(
    fc.property(fc.string(), fc.double(), fc.boolean(), (text, number, truth) => {
      expect(coerceValue(aParameter({ type: "string" }), text)).toBe(text);
      expect(coerceValue(aParameter({ type: "number" }), number)).toBe(number);
      expect(coerceValue(aParameter({ type: "boolean" }), truth)).toBe(truth);
    }),
  );
});
