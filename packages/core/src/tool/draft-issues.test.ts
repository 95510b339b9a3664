import { expect, test } from "vitest";
import { aParameter } from "../testing/index.ts";
import type { ParameterInput } from "./parameter.ts";
import { toolDraftSchema } from "./tool-draft.ts";

const draft = {
  name: "Check availability in area",
  description: "Use it when a caller asks whether we come out to them.",
  method: "POST",
  url: "https://api.example.com/check-area",
  parameters: [],
  agentTargets: ["receptionist"],
};

function problemsOf(overrides: object): Record<string, string> {
  const parsed = toolDraftSchema.safeParse({ ...draft, ...overrides });
  const issues = parsed.error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

function problemsOfParameter(overrides: Partial<ParameterInput>, fields: object = {}) {
  return problemsOf({ parameters: [{ ...aParameter(), ...overrides }], ...fields });
}

test("what is wrong between fields is told along with what is wrong in one", () => {
  const parameters = [aParameter({ key: "zip" }), { ...aParameter({ key: "zip" }), type: "date" }];
  const problems = problemsOf({
    name: "",
    method: "GET",
    parameters: [...parameters, aParameter({ key: "zip" })],
    cacheSeconds: 5,
    effect: "write",
    headers: [
      { name: "Host", value: "x" },
      { name: "X-A", value: "1" },
      { name: "x-a", value: "2" },
    ],
  });
  expect(Object.keys(problems).toSorted()).toEqual([
    "cacheSeconds",
    "headers.0.name",
    "headers.2.name",
    "name",
    "parameters.0.location",
    "parameters.1.type",
    "parameters.2.key",
    "parameters.2.location",
  ]);
});

test.each([undefined, null, 7, "tool", []])("a draft that is %j is refused without a crash", (given) => {
  expect(toolDraftSchema.safeParse(given).success).toBe(false);
});

test("a place in the URL is not missed because its parameter has another fault", () => {
  const parameters = [{ ...aParameter({ key: "phone", location: "path" }), type: "date" }];
  expect(Object.keys(problemsOf({ url: "https://api.example.com/{phone}", parameters }))).toEqual([
    "parameters.0.type",
  ]);
});

test("only what the model is asked for has to be described, at any depth", () => {
  expect(problemsOfParameter({ description: "" })).toEqual({
    "parameters.0.description": "Description is required.",
  });
  expect(problemsOfParameter({ description: "", source: { from: "variable", name: "zip" } })).toEqual({});
  const properties = [{ key: "street", type: "string" as const, required: true }];
  expect(problemsOfParameter({ type: "object", properties })).toEqual({
    "parameters.0.properties.0.description": "Description is required.",
  });
});

test.each<[Partial<ParameterInput>, string, RegExp]>([
  [{ type: "array" }, "items", /^Say what each item/],
  [{ type: "string", items: { type: "string" } }, "items", /^Only a list has items/],
  [{ type: "object" }, "properties", /^Say what the object holds/],
  [{ type: "object", properties: [] }, "properties", /at least one property/],
  [{ type: "string", properties: [] }, "properties", /^Only an object has properties/],
  [{ type: "boolean", options: ["yes"] }, "options", /^Only text and numbers have options/],
  [{ type: "string", options: [1] }, "options.0", /^An option of a text is text/],
  [{ type: "number", options: [1, "2"] }, "options.1", /^An option of a number/],
  [{ type: "integer", options: [1.5] }, "options.0", /^An option of a whole number/],
  [{ options: [] }, "options", /at least one option/],
  [{ options: ["a", "a"] }, "options", /can be given once/],
  [{ type: "array", items: { type: "array" } }, "items.items", /^Say what each item/],
])("a parameter of the shape %j is refused", (overrides, path, message) => {
  expect(problemsOfParameter(overrides)).toEqual({
    [`parameters.0.${path}`]: expect.stringMatching(message),
  });
});

test("properties have the rules of keys, and each key once", () => {
  const property = { type: "string" as const, required: true, description: "x" };
  const keys = ["__proto__", "constructor", "prototype", "street", "street"];
  const properties = keys.map((key) => ({ key, ...property }));
  const reserved = "This key is reserved by JavaScript; choose another.";
  expect(problemsOfParameter({ type: "object", properties })).toEqual({
    "parameters.0.properties.0.key": reserved,
    "parameters.0.properties.1.key": reserved,
    "parameters.0.properties.2.key": reserved,
  });
  expect(problemsOfParameter({ type: "object", properties: properties.slice(3) })).toEqual({
    "parameters.0.properties.1.key": "The key street is used twice.",
  });
});

test("five levels of nesting are allowed and six are not, however deep the input goes", () => {
  const nested = (levels: number): ParameterInput["items"] =>
    levels === 0 ? { type: "string" } : { type: "array", items: nested(levels - 1) };
  expect(problemsOfParameter({ type: "array", items: nested(4) })).toEqual({});
  for (const levels of [5, 5000]) {
    expect(Object.values(problemsOfParameter({ type: "array", items: nested(levels) }))).toEqual([
      "Values can be nested at most 5 levels deep.",
    ]);
  }
});

test("a trusted value cannot come from the model", () => {
  expect(problemsOfParameter({ trusted: true })).toEqual({
    "parameters.0.trusted": expect.stringContaining("take it from a variable"),
  });
  expect(problemsOfParameter({ trusted: true, source: { from: "variable", name: "account" } })).toEqual({});
});

test("a header parameter is named like a header that tools may set", () => {
  expect(problemsOfParameter({ key: "X-Tenant", location: "header" })).toEqual({});
  for (const key of ["Host", "content-length", "Transfer-Encoding", "connection", "webhook-id"]) {
    expect(problemsOfParameter({ key, location: "header" })).toEqual({
      "parameters.0.key": expect.stringContaining("written by Callhook"),
    });
  }
});

const properties = [{ key: "street", type: "string" as const, required: true, description: "Street." }];
const path = { url: "https://api.example.com/{zip_code}" };

test.each<[Partial<ParameterInput>, object]>([
  [{ type: "object", properties, location: "query" }, {}],
  [{ type: "object", properties, location: "header", key: "X-A" }, {}],
  [{ type: "object", properties, location: "path" }, path],
  [{ type: "object", properties }, { bodyFormat: "form" }],
  [{ type: "array", items: { type: "string" }, location: "path" }, path],
  [{ type: "array", items: { type: "string" }, location: "header", key: "X-A" }, {}],
])("outside of JSON there is no room for %j", (overrides, fields) => {
  expect(problemsOfParameter(overrides, fields)).toEqual({
    "parameters.0.type": expect.stringContaining("cannot travel in"),
  });
});

test("a list of single values may travel in the query and in a form, any other only in JSON", () => {
  const list = { type: "array", items: { type: "string" } } as const;
  const lists = { type: "array", items: { type: "array", items: { type: "string" } } } as const;
  expect(problemsOfParameter({ ...list, location: "query" })).toEqual({});
  expect(problemsOfParameter(list, { bodyFormat: "form" })).toEqual({});
  expect(problemsOfParameter(lists)).toEqual({});
  expect(problemsOfParameter({ ...lists, location: "query" })).toHaveProperty(["parameters.0.items.type"]);
  expect(problemsOfParameter(lists, { bodyFormat: "form" })).toHaveProperty(["parameters.0.items.type"]);
});

test("a path parameter cannot be omitted from its path", () => {
  expect(problemsOfParameter({ location: "path", source: { from: "omitted" } }, path)).toHaveProperty([
    "parameters.0.source",
  ]);
});

test("a constant has to fit its parameter", () => {
  expect(problemsOfParameter({ type: "integer", source: { from: "constant", value: "42" } })).toEqual({});
  expect(problemsOfParameter({ type: "integer", source: { from: "constant", value: "many" } })).toEqual({
    "parameters.0.source.value": "The constant must be a single whole number in digits, such as 2.",
  });
  const split = { key: "X-A", location: "header", source: { from: "constant", value: "a\r\nb" } } as const;
  expect(problemsOfParameter(split)).toHaveProperty(["parameters.0.source.value"]);
});

test("an object comes from the model only, since nothing else is one", () => {
  const source = { from: "variable", name: "address" } as const;
  expect(problemsOfParameter({ type: "object", properties, source })).toHaveProperty(["parameters.0.source"]);
});

test.each<[string, object, string]>([
  ["two headers", { headers: ["X-A", "x-a"].map((name) => ({ name, value: "1" })) }, "headers.1.name"],
  [
    "a header and a parameter",
    { headers: [{ name: "X-A", value: "1" }], parameters: [aParameter({ key: "x-a", location: "header" })] },
    "parameters.0.key",
  ],
  [
    "a bearer token and a header",
    {
      authentication: { type: "bearer", tokenSecret: "t" },
      headers: [{ name: "Authorization", value: "x" }],
    },
    "headers.0.name",
  ],
  [
    "a credential and a header parameter",
    {
      authentication: { type: "header", name: "X-Key", valueSecret: "k" },
      parameters: [aParameter({ key: "x-key", location: "header" })],
    },
    "parameters.0.key",
  ],
  [
    "a credential and a query parameter",
    {
      authentication: { type: "query", key: "api_key", valueSecret: "k" },
      parameters: [aParameter({ key: "api_key", location: "query" })],
    },
    "parameters.0.key",
  ],
])("%s cannot set the same thing", (_name, fields, at) => {
  expect(problemsOf(fields)).toEqual({ [at]: expect.stringContaining("keep one of the two") });
});

test("only reads are answered from a cache", () => {
  expect(problemsOf({ cacheSeconds: 60 })).toHaveProperty("cacheSeconds");
  expect(problemsOf({ cacheSeconds: 60, effect: "read" })).toEqual({});
  expect(problemsOf({ cacheSeconds: 60, method: "GET" })).toEqual({});
});
