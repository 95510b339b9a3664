import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aParameter, aToolDraft } from "../../testing/index.ts";
import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import { buildRequest } from "./build-request.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";

function build(overrides: Partial<ToolDraftInput>, values: ArgumentValues = {}) {
  return buildRequest({ tool: aToolDraft(overrides), values });
}

const accept = "application/json, text/plain;q=0.9, */*;q=0.5";
const inBody = [
  aParameter({ key: "zip_code" }),
  aParameter({ key: "hours", type: "number", required: false }),
  aParameter({ key: "urgent", type: "boolean", required: false }),
];

test("body parameters travel as JSON with their types", () => {
  expect(build({ parameters: inBody }, { zip_code: "94110", hours: 1.5, urgent: false })).toEqual({
    method: "POST",
    url: "https://api.example.com/check-area",
    headers: { accept, "content-type": "application/json" },
    body: '{"zip_code":"94110","hours":1.5,"urgent":false}',
  });
});

test("body parameters travel form-encoded where the tool says so", () => {
  const request = build(
    { parameters: inBody, bodyFormat: "form" },
    { zip_code: "a&b=c d", hours: 1.5, urgent: true },
  );
  expect(request.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  expect(request.body).toBe("zip_code=a%26b%3Dc+d&hours=1.5&urgent=true");
});

test.each(["POST", "PUT", "PATCH", "DELETE"] as const)(
  "a %s without body parameters has no body",
  (method) => {
    const request = build({ method, parameters: [aParameter({ key: "q", location: "query" })] }, { q: "x" });
    expect(request.body).toBeNull();
    expect(request.headers).toEqual({ accept });
  },
);

test("a tool whose body parameters are all absent sends an empty object", () => {
  const parameters = [aParameter({ key: "note", required: false })];
  expect(build({ parameters }).body).toBe("{}");
  expect(build({ parameters, bodyFormat: "form" }).body).toBe("");
});

test("a GET request never carries a body, even if a tool was told to", () => {
  const tool = { ...aToolDraft({ parameters: inBody }), method: "GET" as const };
  const request = buildRequest({ tool, values: { zip_code: "94110" } });
  expect(request.body).toBeNull();
  expect(request.headers).toEqual({ accept });
});

test("query parameters follow the URL's own query, which is kept as it was written", () => {
  const url = "https://api.example.com/search?fixed=a%20b&flag&q=own#part";
  const parameters = [
    aParameter({ key: "q", location: "query" }),
    aParameter({ key: "limit", location: "query", type: "number" }),
  ];
  const request = build({ method: "GET", url, parameters }, { q: "ä & b/c?d=e+f", limit: 5 });
  expect(request.url).toBe(
    "https://api.example.com/search?fixed=a%20b&flag&q=own&q=%C3%A4+%26+b%2Fc%3Fd%3De%2Bf&limit=5",
  );
});

test("an absent query parameter leaves no trace", () => {
  const parameters = [aParameter({ key: "q", location: "query", required: false })];
  expect(build({ method: "GET", parameters }).url).toBe("https://api.example.com/check-area");
  const url = "https://api.example.com/check-area?";
  expect(build({ method: "GET", url, parameters }, { q: "x" }).url).toBe(
    "https://api.example.com/check-area?q=x",
  );
});

test.each([
  ["+14155550134", "%2B14155550134"],
  ["a/b", "a%2Fb"],
  ["../admin", "..%2Fadmin"],
  ["..\\admin", "..%5Cadmin"],
  ["%2e%2e", "%252e%252e"],
  ["x?admin=1#top", "x%3Fadmin%3D1%23top"],
  ["@evil.example", "%40evil.example"],
  ["a b;c", "a%20b%3Bc"],
  ["ü\u0000\ud800", "%C3%BC%00%EF%BF%BD"],
  ["...", "..."],
])("the path value %j stays one segment", (phone, segment) => {
  const url = "https://api.example.com/customers/{phone}/visits";
  const parameters = [aParameter({ key: "phone", location: "path" })];
  expect(build({ method: "GET", url, parameters }, { phone }).url).toBe(
    `https://api.example.com/customers/${segment}/visits`,
  );
});

test("several places in one segment are filled each on its own", () => {
  const url = "https://api.example.com/{a}-{b}.json";
  const parameters = ["a", "b"].map((key) => aParameter({ key, location: "path", type: "number" }));
  expect(build({ method: "GET", url, parameters }, { a: 1, b: -2 }).url).toBe(
    "https://api.example.com/1--2.json",
  );
});

test("a value filled in is not searched for places again", () => {
  const url = "https://api.example.com/{a}/{b}";
  const parameters = ["a", "b"].map((key) => aParameter({ key, location: "path" }));
  expect(build({ method: "GET", url, parameters }, { a: "{b}", b: "x" }).url).toBe(
    "https://api.example.com/%7Bb%7D/x",
  );
});

test("a key named like a property of every object reads its own value only", () => {
  const parameters = [
    aParameter({ key: "toString", required: false }),
    aParameter({ key: "a.b", required: false }),
  ];
  expect(build({ parameters }).body).toBe("{}");
  expect(build({ parameters }, { toString: "x", "a.b": "y" }).body).toBe('{"toString":"x","a.b":"y"}');
});

test("a URL that cannot be parsed is the tool's fault", () => {
  const tool = { ...aToolDraft(), url: "https://" };
  expect(() => buildRequest({ tool, values: {} })).toThrow(ToolCallError);
  expect(() => buildRequest({ tool, values: {} })).toThrow("The tool's URL is not valid: https://.");
});

test("building changes neither the tool nor the values", () => {
  const tool = Object.freeze(aToolDraft({ parameters: inBody }));
  const values = Object.freeze({ zip_code: "94110" });
  expect(buildRequest({ tool, values })).toEqual(buildRequest({ tool, values }));
});

test("a list repeats its key in the query and in a form, and is a list in JSON", () => {
  const tags = { key: "tag", type: "array", items: { type: "string" } } as const;
  const values = { tag: ["a b", "c&d", ""] };
  const repeated = "tag=a+b&tag=c%26d&tag=";
  const inQuery = build({ method: "GET", parameters: [aParameter({ ...tags, location: "query" })] }, values);
  expect(inQuery.url).toBe(`https://api.example.com/check-area?${repeated}`);
  expect(build({ parameters: [aParameter(tags)], bodyFormat: "form" }, values).body).toBe(repeated);
  expect(build({ parameters: [aParameter(tags)] }, values).body).toBe('{"tag":["a b","c&d",""]}');
});

test("objects travel in a JSON body as they are", () => {
  const properties = [{ key: "street", type: "string" as const, required: true, description: "x" }];
  const parameters = [aParameter({ key: "address", type: "object", properties })];
  expect(build({ parameters }, { address: { street: "Valencia" } }).body).toBe(
    '{"address":{"street":"Valencia"}}',
  );
});

test("header parameters travel in headers, named in lower case, and absent ones leave no trace", () => {
  const parameters = [
    aParameter({ key: "X-Tenant", location: "header" }),
    aParameter({ key: "X-Hours", location: "header", type: "number" }),
    aParameter({ key: "X-Note", location: "header", required: false }),
  ];
  const request = build({ parameters }, { "X-Tenant": "north", "X-Hours": 2.5 });
  expect(request.headers).toEqual({ accept, "x-tenant": "north", "x-hours": "2.5" });
  expect(request.body).toBeNull();
});

test("a tool's own headers travel with every request, and may say what it sends and takes", () => {
  const headers = [
    { name: "X-Tenant", value: "north" },
    { name: "Content-Type", value: "application/vnd.api+json" },
    { name: "ACCEPT", value: "application/vnd.api+json" },
    { name: "X-Key", value: { from: "secret", name: "crm-key" } as const },
  ];
  const tool = aToolDraft({ parameters: inBody, headers });
  const own = {
    "x-tenant": "north",
    "content-type": "application/vnd.api+json",
    accept: "application/vnd.api+json",
  };
  const values = { zip_code: "94110" };
  expect(buildRequest({ tool, values }).headers).toEqual(own);
  const filled = buildRequest({ tool, values, headers: { "x-key": "s3cret" } });
  expect(filled.headers).toEqual({ ...own, "x-key": "s3cret" });
  expect(buildRequest({ tool, values }).headers).toEqual(own);
});

test.each([
  "Host",
  "content-length",
  "Transfer-Encoding",
  "connection",
  "WEBHOOK-signature",
  "x-callhook-agent",
])("%s cannot be set, not even by a tool that was never checked", (name) => {
  const forged = [{ name, value: "x" }];
  expect(() => buildRequest({ tool: { ...aToolDraft(), headers: forged }, values: {} })).toThrow(
    expect.objectContaining({ reason: "misconfigured" }),
  );
  const parameters = [aParameter({ key: name, location: "header" })];
  const tool = { ...aToolDraft(), parameters };
  expect(() => buildRequest({ tool, values: { [name]: "x" } })).toThrow(ToolCallError);
  expect(() => buildRequest({ tool: aToolDraft(), values: {}, headers: { [name]: "x" } })).toThrow(
    "is written by Callhook",
  );
});

test("what is kept in a path, a query or a form is what WHATWG reads back from it", () => {
  const words = fc
    .string({ unit: "binary", minLength: 1 })
    .filter((value) => value.trim() !== "" && value !== "." && value !== "..");
  const url = "https://api.example.com/before/{segment}/after?own=1";
  const parameters = [
    aParameter({ key: "segment", location: "path" }),
    aParameter({ key: "said", location: "query" }),
    aParameter({ key: "list", location: "query", type: "array", items: { type: "string" } }),
    aParameter({ key: "text", type: "string" }),
  ];
  const form = aToolDraft({ url, parameters, bodyFormat: "form" });
  const json = aToolDraft({ url, parameters });
  fc.assert(
    fc.property(words, fc.array(words, { minLength: 1, maxLength: 3 }), (value, list) => {
      const values = { segment: value, said: value, list, text: value };
      const request = buildRequest({ tool: form, values });
      const { pathname, searchParams, origin } = new URL(request.url);
      expect(origin).toBe("https://api.example.com");
      const [, before, segment = "", after, ...rest] = pathname.split("/");
      expect([before, decodeURIComponent(segment), after, rest]).toEqual([
        "before",
        value.toWellFormed(),
        "after",
        [],
      ]);
      expect([...searchParams]).toEqual([
        ["own", "1"],
        ["said", value.toWellFormed()],
        ...list.map((item) => ["list", item.toWellFormed()]),
      ]);
      expect([...new URLSearchParams(request.body ?? "")]).toEqual([["text", value.toWellFormed()]]);
      expect(JSON.parse(buildRequest({ tool: json, values }).body ?? "")).toEqual({ text: value });
    }),
  );
});
