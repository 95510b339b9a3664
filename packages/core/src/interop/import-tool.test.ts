import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toolDraftSchema } from "../tool/tool-draft.ts";
import { importFormatSchema } from "./import-format.ts";
import { importTool, maximumSourceLength } from "./import-tool.ts";

const formats = importFormatSchema.options;

function refusalOf(source: string, format: (typeof formats)[number] = "auto") {
  const result = importTool({ format, source });
  return result.status === "refused" ? result : null;
}

test.for([
  ["curl", "curl https://a.test"],
  ["curl", "# how to\nTOKEN=x\n$ curl https://a.test"],
  ["openapi", "openapi: 3.1.0\npaths: { /x: { get: {} } }"],
  ["openapi", '\uFEFF{"swagger":"2.0","paths":{"/x":{"get":{}}}}'],
  ["postman", '{"info":{"name":"x"},"item":[{"name":"y","request":"https://a.test"}]}'],
  ["har", '{"log":{"entries":[{"request":{"method":"GET","url":"https://a.test/x"}}]}}'],
  ["elevenlabs", '{"tool_config":{"type":"webhook","name":"x","api_schema":{"url":"https://a.test"}}}'],
  ["vapi", '{"type":"apiRequest","name":"x","url":"https://a.test"}'],
  ["retell", '{"type":"custom","name":"x","url":"https://a.test"}'],
  ["json-sample", '{"zip_code":"94110","note":"curl is a tool"}'],
] as const)("%s is known by itself: %s", ([format, source]) => {
  expect(importTool({ format: "auto", source })).toMatchObject({ status: "imported", format });
});

test("a sample becomes parameters, and says that it does not know where it goes", () => {
  const result = importTool({
    format: "json-sample",
    source: '[{"zip_code":"94110","hours":1.5,"urgent":true,"tags":["a"]}]',
  });
  expect(result).toMatchObject({
    drafts: [
      {
        draft: {
          parameters: [
            { key: "zip_code", type: "string", description: "The zip code, such as 94110." },
            { key: "hours", type: "number" },
            { key: "urgent", type: "boolean", description: "Whether urgent, true or false." },
            { key: "tags", type: "array", items: { type: "string" } },
          ],
        },
        report: [{ place: "url" }, { message: "Of the list, the first item was taken." }],
      },
    ],
  });
});

test.for<[string, string, string]>([
  ["nothing", "  \n", "There is nothing to read yet."],
  ["prose", "Please book me a visit", "This is neither a cURL command nor an OpenAPI document"],
  ["broken JSON", '{"a": ', "This is not valid JSON"],
  ["broken YAML", "a: [1\nb: 2", "This is not valid JSON or YAML"],
  ["an unfinished tag", "a: !!js/function x", "This is not valid JSON or YAML"],
])("%s is refused in words", ([, source, words]) => {
  expect(refusalOf(source)?.message).toContain(words);
});

test("broken YAML is refused with its line", () => {
  expect(refusalOf("openapi: 3.1.0\npaths:\n  - a\n b: 1")?.place).toBe("line 4");
});

test("what is too large, too deep or unfolds without end is refused or read at once", () => {
  const sources = [
    "x".repeat(maximumSourceLength + 1),
    '{"a":'.repeat(100_000) + "1" + "}".repeat(100_000),
    "[".repeat(100_000),
    "- ".repeat(50_000),
    "curl https://a.test -d ".concat("'a' ".repeat(200_000)),
    `curl https://a.test --json '${JSON.stringify({ a: "x".repeat(3_000_000) })}'`,
    bomb(),
    `openapi: 3.1.0\npaths: &p { /x: { get: { parameters: *p } } }`,
  ];
  for (const source of sources) {
    const started = performance.now();
    expect(["imported", "refused"]).toContain(importTool({ format: "auto", source }).status);
    expect(performance.now() - started).toBeLessThan(5000);
  }
});

/** Nine lists of nine of the former: 9 to the power of 9 values, if they were written out. */
function bomb(): string {
  const lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"];
  for (let level = 1; level < 10; level += 1) {
    const former = `*a${level - 1}`;
    lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => former).join(",")}]`);
  }
  return `${lines.join("\n")}\nopenapi: 3.1.0\npaths: { /x: { post: { requestBody: { content: { application/json: { schema: { properties: { a: { enum: *a9 } } } } } } } } }`;
}

test("keys of prototypes reach no prototype, in no format", () => {
  const key = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
  const sources = [
    `{${key},"zip":"1"}`,
    `{"openapi":"3.1.0",${key},"paths":{"/x":{${key},"post":{"requestBody":{"content":{"application/json":{"schema":{"properties":{${key},"zip":{"type":"string"}}}}}}}}}}`,
    `{"info":{},"item":[{${key},"request":{${key},"url":"https://a.test/x","body":{"mode":"raw","raw":"{\\"__proto__\\":{\\"a\\":1}}"}}}]}`,
    `{"type":"custom","name":"x","url":"https://a.test","headers":{${key}},"parameters":{"properties":{${key}}}}`,
    `curl https://a.test --json '{${key},"zip":"1"}'`,
  ];
  for (const source of sources) {
    const result = importTool({ format: "auto", source, operations: undefined });
    expect(result.status).toBe("imported");
    expect(JSON.stringify(result)).not.toContain('polluted":true');
  }
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("an operation that is not there is refused by name, and too many at once by number", () => {
  const source = "curl https://a.test";
  const chosen = (operations: string[]) => importTool({ format: "curl", source, operations });
  expect(chosen(["nothing"])).toMatchObject({
    place: "operations",
    message: "There is no operation nothing in this.",
  });
  expect(chosen(Array.from({ length: 51 }, (_, index) => `command-${index}`))).toMatchObject({
    place: "operations",
  });
});

test("one operation that cannot be read does not keep the others", () => {
  const source = "curl https://a.test/one\ncurl https://a.test/two -d '{broken'";
  const result = importTool({ format: "curl", source, operations: ["command-1", "command-2"] });
  expect(result).toMatchObject({
    drafts: [{ operationId: "command-1" }],
    report: [{ place: "command-2", message: expect.stringContaining("The body is not valid JSON") }],
  });
});

test("whatever is pasted, it is read or refused, and every draft keeps every rule", () => {
  const words = fc.constantFrom(
    "curl ",
    "-d ",
    "-H ",
    "'",
    '"',
    "\\\n",
    "https://a.test/",
    "{id}",
    "{{x}}",
    "@",
    ":",
    "{",
    "}",
    "[",
    "]",
    ",",
    "\n",
    "  ",
    "openapi: 3.1.0\n",
    "paths:\n",
    "/x:",
    "get: ",
    "$ref: '#/paths'",
    "&a",
    "*a",
    "item",
    "log",
    "--json ",
    "%zz",
    "\u0000",
    "\uD800",
    "é",
  );
  const text = fc
    .array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 40 })
    .map((parts) => parts.join(""));
  const source = fc.oneof(
    text,
    fc.json(),
    text.map((words) => `curl https://a.test/${words}`),
  );
  fc.assert(
    fc.property(source, fc.constantFrom(...formats), (given, format) => {
      const result = importTool({ format, source: given });
      if (result.status === "refused") return result.message !== "";
      return result.drafts.every(({ draft }) => toolDraftSchema.safeParse(draft).success);
    }),
    { numRuns: 500 },
  );
});

test("documents of the right form and any content are read or refused", () => {
  const key = fc.constantFrom(
    "openapi",
    "swagger",
    "paths",
    "/x",
    "/{a b}",
    "get",
    "post",
    "parameters",
    "requestBody",
    "content",
    "application/json",
    "schema",
    "properties",
    "items",
    "allOf",
    "oneOf",
    "enum",
    "type",
    "$ref",
    "name",
    "in",
    "security",
    "info",
    "item",
    "request",
    "url",
    "method",
    "header",
    "body",
    "mode",
    "raw",
    "auth",
    "log",
    "entries",
    "postData",
    "api_schema",
    "tool_config",
    "function",
    "server",
    "required",
    "__proto__",
    "headers",
    "query_params",
    "description",
    "servers",
    "x-callhook",
    "tools",
    "callhook",
  );
  const value = fc.constantFrom(
    "3.1.0",
    "2.0",
    "#/paths",
    "https://a.test",
    "query",
    "object",
    "array",
    "string",
    "custom",
    "webhook",
    "apiRequest",
    null,
    1,
    true,
    {},
    [],
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 8, depthSize: "large" },
      value,
      fc.dictionary(key, tie("tree"), { maxKeys: 5 }),
      fc.array(tie("tree"), { maxLength: 3 }),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.constantFrom(...formats), (document, format) => {
      const source = JSON.stringify(document) ?? "null";
      const result = importTool({ format, source });
      if (result.status === "refused") return true;
      const chosen = importTool({
        format: result.format,
        source,
        operations: result.operations.slice(0, 5).map(({ id }) => id),
      });
      return (
        chosen.status === "refused" ||
        chosen.drafts.every(({ draft }) => toolDraftSchema.safeParse(draft).success)
      );
    }),
    { numRuns: 500 },
  );
});
