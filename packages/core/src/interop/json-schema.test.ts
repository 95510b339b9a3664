import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyShape } from "../testing/any-shape.ts";
import { aFullToolDraft } from "../testing/a-full-tool-draft.ts";
import { aParameter } from "../testing/index.ts";
import type { ParameterInput } from "../tool/parameter.ts";
import { jsonSchemaFromParameters } from "./json-schema-from-parameters.ts";
import { parametersFromJsonSchema } from "./json-schema-to-parameters.ts";

const read = (schema: unknown) => parametersFromJsonSchema(schema, { location: "body" });

function thereAndBack(parameters: Parameters<typeof jsonSchemaFromParameters>[0]) {
  return read(JSON.parse(JSON.stringify(jsonSchemaFromParameters(parameters))));
}

const parameter = fc
  .record({
    key: fc.constantFrom("zip_code", "10", "2", "a.b-c", "toString", "hasOwnProperty", "length"),
    shape: anyShape,
    location: fc.constantFrom<ParameterInput["location"]>("body", "query", "path", "header"),
    required: fc.boolean(),
    description: fc.constantFrom("", "What it is."),
    trusted: fc.boolean(),
    queryStyle: fc.constantFrom<ParameterInput["queryStyle"]>(undefined, "repeat", "comma", "brackets"),
    kind: fc.constantFrom<ParameterInput["kind"]>(
      undefined,
      { name: "phone", country: "GB" },
      { name: "money" },
    ),
    allowedFrom: fc.constantFrom(undefined, { variable: "plans" }),
    source: fc.constantFrom<ParameterInput["source"]>(
      { from: "model" },
      { from: "constant", value: 1 },
      { from: "variable", name: "plan" },
      { from: "system", value: "call-id" },
      { from: "secret", name: "crm-key" },
      { from: "omitted" },
    ),
  })
  .map(({ shape, ...rest }) => aParameter({ ...shape, ...rest }));

test("any parameters come back from JSON Schema as they went, with nothing to report", () => {
  fc.assert(
    fc.property(fc.uniqueArray(parameter, { selector: ({ key }) => key }), (parameters) => {
      const { parameters: back, issues } = thereAndBack(parameters);
      expect(issues).toEqual([]);
      expect(plain(back)).toEqual(plain(parameters));
      expect(back?.map(({ key }) => key)).toEqual(parameters.map(({ key }) => key));
    }),
    { numRuns: 150 },
  );
});

test("every field that a parameter can have comes back", () => {
  const { parameters } = aFullToolDraft();
  expect(thereAndBack(parameters)).toEqual({ parameters, issues: [] });
});

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test("a schema reads like any other", () => {
  const schema = jsonSchemaFromParameters([
    aParameter({ key: "zip", pattern: "^\\d{5}$", description: "Where." }),
    aParameter({ key: "plan", required: false, options: ["a"], location: "query", description: "Which." }),
  ]);
  expect(schema).toEqual({
    type: "object",
    properties: {
      zip: { type: "string", description: "Where.", pattern: "^\\d{5}$", "x-callhook-location": "body" },
      plan: { type: "string", description: "Which.", enum: ["a"], "x-callhook-location": "query" },
    },
    required: ["zip"],
  });
});

test("somebody else's schema becomes parameters, in the place that is asked for", () => {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    additionalProperties: false,
    properties: { unit: { enum: ["c", "f"] }, days: { items: { type: "integer" } }, fixed: { const: "x" } },
    required: ["unit"],
  };
  const { parameters, issues } = parametersFromJsonSchema(schema, { location: "query" });
  expect(issues).toEqual([]);
  expect(parameters).toMatchObject([
    { key: "unit", type: "string", options: ["c", "f"], required: true, location: "query" },
    { key: "days", type: "array", items: { type: "integer" }, required: false },
    { key: "fixed", type: "string", options: ["x"] },
  ]);
});

test("what cannot be understood is reported by its path, and the rest is kept", () => {
  const schema = {
    type: "object",
    title: "Order",
    properties: {
      size: { type: "string", title: "Size", oneOf: [] },
      lines: {
        type: "array",
        items: { type: "object", properties: { n: { type: "integer", multipleOf: 2 } } },
      },
    },
    required: ["size", "gone"],
    additionalProperties: true,
  };
  const { parameters, issues } = read(schema);
  expect(parameters?.map(({ key }) => key)).toEqual(["size", "lines"]);
  expect(issues.map(({ path }) => path).toSorted()).toEqual([
    "additionalProperties",
    "properties.lines.items.properties.n.multipleOf",
    "properties.size.oneOf",
    "properties.size.title",
    "required",
    "title",
  ]);
});

test.each<[unknown, string, string]>([
  [[], "", "Write one JSON Schema of an object"],
  [{ type: "array" }, "type", 'The type at the top is "object"'],
  [{ properties: { a: {} } }, "properties.a.type", "Type must be string"],
  [{ properties: { a: true } }, "properties.a", "This has to be a schema"],
  [{ properties: { a: { type: ["string", "null"] } } }, "properties.a.type", "Type must be string"],
  [
    { properties: { a: { type: "string", pattern: "(?=a)" } } },
    "properties.a.pattern",
    "This pattern cannot be used",
  ],
  [JSON.parse('{"properties":{"__proto__":{"type":"string"}}}'), "properties.__proto__.key", "reserved"],
])("%o cannot become parameters, and says where and why", (schema, path, words) => {
  const { parameters, issues } = read(schema);
  expect(parameters).toBeNull();
  expect(issues.find((issue) => issue.path === path)?.message).toContain(words);
});

test("no JSON makes it throw, however deep it is nested", () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => void read({ type: "object", properties: { a: json } })));
  let deep: object = { type: "string" };
  for (let level = 0; level < 5000; level += 1) deep = { type: "array", items: deep };
  expect(read({ properties: { a: deep } }).parameters).toBeNull();
});
