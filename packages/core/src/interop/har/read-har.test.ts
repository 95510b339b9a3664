import { expect, test } from "vitest";
import { importTool } from "../import-tool.ts";

const entry = (method: string, url: string, more: object = {}) => ({
  request: { method, url, headers: [], ...more },
});
const recording = (entries: object[]) => JSON.stringify({ log: { version: "1.2", entries } });

test("a recording offers each kind of request once, without pages and their parts", () => {
  const source = recording([
    entry("GET", "https://a.test/app.js"),
    entry("OPTIONS", "https://a.test/leads"),
    entry("GET", "https://a.test/leads?page=1"),
    entry("GET", "https://a.test/leads?page=2"),
    entry("POST", "https://a.test/leads"),
    entry("GET", "wss://a.test/live"),
  ]);
  expect(importTool({ format: "auto", source })).toMatchObject({
    format: "har",
    operations: [
      { id: "entry-2", method: "GET", path: "/leads", summary: "a.test" },
      { id: "entry-4", method: "POST", path: "/leads" },
    ],
  });
});

test("a chosen request becomes a draft, without its cookie and with its key apart", () => {
  const source = recording([
    entry("POST", "https://a.test/leads", {
      headers: [
        { name: ":authority", value: "a.test" },
        { name: "cookie", value: "sid=s3ssion-of-somebody" },
        { name: "x-api-key", value: "k-12345678" },
      ],
      postData: { mimeType: "application/json;charset=UTF-8", text: '{"name":"Jane"}' },
    }),
  ]);
  const result = importTool({ format: "har", source });
  expect(result).toMatchObject({
    drafts: [
      {
        draft: {
          name: "Create lead",
          authentication: { type: "header", name: "x-api-key" },
          headers: [],
          parameters: [{ key: "name" }],
        },
        secrets: [{ value: "k-12345678" }],
      },
    ],
  });
  expect(JSON.stringify(result)).not.toContain("s3ssion-of-somebody");
});

test("a recording of a page without requests to endpoints is refused in words", () => {
  const source = recording([entry("GET", "https://a.test/logo.png")]);
  expect(importTool({ format: "har", source })).toMatchObject({ status: "refused", place: "log.entries" });
});
