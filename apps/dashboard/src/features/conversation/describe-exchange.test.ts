import { expect, test } from "vitest";
import { describeRequest, describeResponse } from "./describe-exchange.ts";

const request = {
  method: "POST",
  url: "https://api.example.com/check",
  headers: { "content-type": "application/json" },
};

test("a request reads the way it travels, with its JSON indented", () => {
  expect(describeRequest({ ...request, body: '{"zip_code":"94110"}' })).toBe(
    [
      "POST https://api.example.com/check",
      "content-type: application/json",
      "",
      "{",
      '  "zip_code": "94110"',
      "}",
    ].join("\n"),
  );
});

test("a body that is not JSON stays as it was sent", () => {
  expect(describeRequest({ ...request, body: "zip_code=94110" })).toMatch(/\n\nzip_code=94110$/);
});

test("a request without a body ends with its headers", () => {
  expect(describeRequest({ ...request, body: null })).toMatch(/application\/json$/);
});

test("a response names its status and its size", () => {
  expect(describeResponse({ status: 404, headers: { server: "x" }, bytes: 1 })).toBe(
    "HTTP 404 · 1 byte\nserver: x",
  );
  expect(describeResponse({ status: 200, headers: {}, bytes: 20 })).toBe("HTTP 200 · 20 bytes");
});
