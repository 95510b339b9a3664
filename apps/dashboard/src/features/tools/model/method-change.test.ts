import type { Parameter, ParameterLocation } from "@callhook/core";
import { expect, test } from "vitest";
import { moveBodyToQuery, offeredLocations, strandedKeys } from "./method-change.ts";
import { blankParameter } from "./tool-form.ts";

function parameter(key: string, location: ParameterLocation): Parameter {
  return { ...blankParameter("POST"), key, location };
}

test("a change to GET strands what travels in the body, and nothing else", () => {
  const parameters = [parameter("zip", "body"), parameter("page", "query"), parameter("id", "path")];
  expect(strandedKeys({ method: "GET", parameters })).toEqual(["zip"]);
});

test("no other method strands a parameter", () => {
  const parameters = [parameter("zip", "body")];
  for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
    expect(strandedKeys({ method, parameters })).toEqual([]);
  }
});

test("a stranded parameter without a key is named by its place in the list", () => {
  const parameters = [parameter("page", "query"), parameter("", "body")];
  expect(strandedKeys({ method: "GET", parameters })).toEqual(["parameter 2"]);
});

test("moving the body into the query keeps everything else about the parameters and their order", () => {
  const before = [parameter("id", "path"), parameter("zip", "body"), parameter("page", "query")];
  const after = moveBodyToQuery(before);
  expect(after).toEqual([parameter("id", "path"), parameter("zip", "query"), parameter("page", "query")]);
  expect(before[1]?.location).toBe("body");
});

test("GET does not offer the body", () => {
  expect(offeredLocations({ method: "GET", current: "query" })).toEqual(["query", "path", "header"]);
});

test("a parameter stranded in the body of a GET request can still show where it stands", () => {
  expect(offeredLocations({ method: "GET", current: "body" })).toContain("body");
});

test("every other method offers the body first", () => {
  expect(offeredLocations({ method: "DELETE", current: "query" })).toEqual([
    "body",
    "query",
    "path",
    "header",
  ]);
});
