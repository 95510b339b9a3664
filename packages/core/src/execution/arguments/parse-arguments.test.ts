import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aParameter } from "../../testing/index.ts";
import type { Parameter } from "../../tool/parameter.ts";
import type { ParameterType } from "../../tool/value-shape.ts";
import { parseArguments } from "./parse-arguments.ts";

function parseOne(type: ParameterType, value: unknown, overrides: Partial<Parameter> = {}) {
  const parameters = [aParameter({ key: "value", type, ...overrides })];
  const parsed = parseArguments({ parameters, arguments: { value } });
  return parsed.ok ? { value: parsed.values["value"] } : { message: parsed.issues[0]?.message };
}

test.each<[ParameterType, unknown, unknown]>([
  ["string", "94110", "94110"],
  ["string", 94110, "94110"],
  ["string", -1.5, "-1.5"],
  ["string", true, "true"],
  ["string", " spaces stay ", " spaces stay "],
  ["string", "a\u0000b\ud800", "a\u0000b\ud800"],
  ["number", 42, 42],
  ["number", "42", 42],
  ["number", " 2.5 ", 2.5],
  ["number", "-3", -3],
  ["number", "+3", 3],
  ["number", "0", 0],
  ["number", "0.1", 0.1],
  ["number", "1.50", 1.5],
  ["number", "9007199254740991", 9007199254740991],
  ["boolean", true, true],
  ["boolean", "true", true],
  ["boolean", "Yes", true],
  ["boolean", " no ", false],
  ["boolean", "FALSE", false],
])("a %s takes %j", (type, given, value) => {
  expect(parseOne(type, given)).toEqual({ value });
});

test.each<[ParameterType, unknown]>([
  ["string", { a: 1 }],
  ["string", ["94110"]],
  ["string", Number.NaN],
  ["string", 2 ** 60],
  ["number", ""],
  ["number", " "],
  ["number", "12 or 13"],
  ["number", "1,000"],
  ["number", "007"],
  ["number", "0x10"],
  ["number", "1e3"],
  ["number", "five"],
  ["number", "Infinity"],
  ["number", "12345678901234567890"],
  ["number", "0.12345678901234567"],
  ["number", true],
  ["number", [1]],
  ["number", Number.NaN],
  ["number", Number.POSITIVE_INFINITY],
  ["boolean", ""],
  ["boolean", "maybe"],
  ["boolean", 1],
  ["boolean", 0],
  ["boolean", {}],
])("a %s does not take %j", (type, given) => {
  expect(parseOne(type, given)).toEqual({ message: expect.stringMatching(/^value must be /) });
});

test("a refusal says what was given, what is wanted and what it means", () => {
  expect(parseOne("number", "two or three", { key: "value", description: "How many hours." })).toEqual({
    message:
      'value must be a single number in digits, such as 2 or 2.5; "two or three" is not. It means: How many hours.',
  });
  expect(parseOne("boolean", [1], { description: "Is it urgent?" })).toEqual({
    message: "value must be true or false; a list is not. It means: Is it urgent?",
  });
  expect(parseOne("number", "x".repeat(10_000))["message"]?.length).toBeLessThan(300);
});

test.each([undefined, null, "", "   "])("a required text is not given by %j", (given) => {
  expect(parseOne("string", given, { description: "Five digits." })).toEqual({
    message: "value is required and was not given. Ask for it; do not guess. It means: Five digits.",
  });
});

test("an optional value may be left out or null, and then it is absent", () => {
  const parameters = [aParameter({ key: "value", type: "number", required: false })];
  for (const given of [{}, { value: null }, { value: undefined }]) {
    expect(parseArguments({ parameters, arguments: given })).toEqual({
      ok: true,
      values: {},
      ignored: [],
      heard: [],
    });
  }
  expect(parseOne("string", "", { required: false })).toEqual({ value: "" });
});

test.each([".", ".."])("%j cannot climb to another path", (value) => {
  expect(parseOne("string", value, { location: "path" })).toEqual({
    message: expect.stringContaining(
      `value must be something other than "." and ".."; ${JSON.stringify(value)} is not.`,
    ),
  });
  expect(parseOne("string", value, { location: "body" })).toEqual({ value });
});

test("an empty path segment would be another path, so it counts as not given", () => {
  const message = expect.stringMatching(/^value is required and was not given/);
  expect(parseOne("string", "", { location: "path", required: false })).toEqual({ message });
});

test("every problem is reported at once, one for each parameter", () => {
  const parameters = [
    aParameter({ key: "zip_code" }),
    aParameter({ key: "hours", type: "number" }),
    aParameter({ key: "urgent", type: "boolean" }),
    aParameter({ key: "fine" }),
  ];
  const parsed = parseArguments({ parameters, arguments: { hours: "some", urgent: "perhaps", fine: "x" } });
  expect(parsed.ok).toBe(false);
  expect(!parsed.ok && parsed.issues.map(({ parameter }) => parameter)).toEqual([
    "zip_code",
    "hours",
    "urgent",
  ]);
});

test("keys the tool does not have are dropped and named", () => {
  const given = JSON.parse('{"zip_code":"94110","color":"red","__proto__":{"admin":true}}');
  expect(parseArguments({ parameters: [aParameter()], arguments: given })).toEqual({
    ok: true,
    values: { zip_code: "94110" },
    ignored: ["color", "__proto__"],
    heard: [],
  });
  expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
});

test("only a value's own properties count, so nothing is found on the prototype", () => {
  const keys = ["toString", "valueOf", "hasOwnProperty", "isPrototypeOf"];
  const parameters = keys.map((key) => aParameter({ key, required: false }));
  expect(parseArguments({ parameters, arguments: {} })).toEqual({
    ok: true,
    values: {},
    ignored: [],
    heard: [],
  });
  const given = { toString: "own" };
  expect(parseArguments({ parameters, arguments: given })).toMatchObject({ values: { toString: "own" } });
});

test.each(["zip_code", 7, true, ["94110"], "{}"])("arguments cannot be %j", (given) => {
  expect(parseArguments({ parameters: [aParameter()], arguments: given })).toEqual({
    ok: false,
    issues: [
      {
        parameter: "arguments",
        message: "Arguments must be one JSON object with a value for each parameter.",
      },
    ],
    ignored: [],
  });
});

test("no arguments at all are an empty object", () => {
  expect(parseArguments({ parameters: [], arguments: undefined })).toMatchObject({ ok: true, values: {} });
  expect(parseArguments({ parameters: [], arguments: null })).toMatchObject({ ok: true, values: {} });
});

test("whatever a model sends, it becomes values of the declared types or issues, never an exception", () => {
  const keys = fc.constantFrom("zip_code", "hours", "toString", "x.y");
  const types = fc.constantFrom<ParameterType>("string", "number", "boolean");
  const parameter = fc.record({ key: keys, type: types, required: fc.boolean() }).map(aParameter);
  const parameters = fc.uniqueArray(parameter, { selector: ({ key }) => key });
  const given = fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue()), fc.anything());
  fc.assert(
    fc.property(parameters, given, (known, unknown) => {
      const parsed = parseArguments({ parameters: known, arguments: unknown });
      if (!parsed.ok) {
        expect(parsed.issues).not.toEqual([]);
        return;
      }
      for (const { key, type, required } of known) {
        const isPresent = Object.hasOwn(parsed.values, key);
        if (required) expect(isPresent).toBe(true);
        if (isPresent) expect(typeof parsed.values[key]).toBe(type);
      }
    }),
  );
});

test("a value that JSON has no word for is a problem like any other", () => {
  expect(parseOne("number", 10n)).toEqual({ message: expect.stringContaining("10 is not") });
});
