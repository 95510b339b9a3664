import type { Parameter } from "@callhook/core";
import { expect, test } from "vitest";
import { syncPlaceholders } from "./placeholder-sync.ts";
import { blankParameter } from "./tool-form.ts";

const base = "https://api.example.com";

function parameter(overrides: Partial<Parameter> & { key: string }): Parameter {
  return { ...blankParameter("POST"), location: "path", ...overrides };
}

test("a new placeholder in the URL adds a required path parameter", () => {
  const next = syncPlaceholders({ previousUrl: `${base}/a`, url: `${base}/a/{zip_code}`, parameters: [] });
  expect(next).toEqual([parameter({ key: "zip_code" })]);
});

test("several placeholders pasted at once are added in the order of the URL", () => {
  const next = syncPlaceholders({ previousUrl: "", url: `${base}/{b}/{a}`, parameters: [] });
  expect(next.map(({ key }) => key)).toEqual(["b", "a"]);
});

test("a placeholder that is still being typed adds nothing", () => {
  for (const url of [
    `${base}/{`,
    `${base}/{zip`,
    `${base}/{}`,
    `${base}/{zip code}`,
    `${base}/{__proto__}`,
  ]) {
    expect(syncPlaceholders({ previousUrl: base, url, parameters: [] })).toEqual([]);
  }
});

test("editing a placeholder renames its parameter and keeps its description", () => {
  const described = parameter({ key: "zip", description: "The ZIP code", type: "number" });
  const next = syncPlaceholders({
    previousUrl: `${base}/{zip}`,
    url: `${base}/{zip_code}`,
    parameters: [described],
  });
  expect(next).toEqual([{ ...described, key: "zip_code" }]);
});

test("renaming onto a key that exists turns that parameter into the path parameter instead of doubling it", () => {
  const parameters = [
    parameter({ key: "zip" }),
    parameter({ key: "area", location: "body", required: false, description: "The area" }),
  ];
  const next = syncPlaceholders({ previousUrl: `${base}/{zip}`, url: `${base}/{area}`, parameters });
  expect(next).toEqual([parameter({ key: "area", description: "The area" })]);
});

test("a placeholder for a parameter that travels elsewhere moves it into the path, required", () => {
  const parameters = [parameter({ key: "id", location: "query", required: false, description: "Which one" })];
  const next = syncPlaceholders({ previousUrl: base, url: `${base}/{id}`, parameters });
  expect(next).toEqual([parameter({ key: "id", description: "Which one" })]);
});

test("deleting a placeholder removes its parameter while nobody has described it", () => {
  const next = syncPlaceholders({
    previousUrl: `${base}/{id}`,
    url: base,
    parameters: [parameter({ key: "id" })],
  });
  expect(next).toEqual([]);
});

test("deleting a placeholder keeps a parameter that somebody described", () => {
  const parameters = [parameter({ key: "id", description: "Which customer" })];
  expect(syncPlaceholders({ previousUrl: `${base}/{id}`, url: base, parameters })).toBe(parameters);
});

test("a change elsewhere in the URL leaves the very same parameters", () => {
  const parameters = [parameter({ key: "id" }), parameter({ key: "note", location: "body" })];
  const next = syncPlaceholders({ previousUrl: `${base}/a/{id}`, url: `${base}/b/{id}`, parameters });
  expect(next).toBe(parameters);
});

test("typing a URL from left to right ends with one parameter for each placeholder", () => {
  const url = `${base}/customers/{customer_id}/visits/{visit_id}`;
  let parameters: Parameter[] = [];
  for (let length = 1; length <= url.length; length += 1) {
    parameters = syncPlaceholders({
      previousUrl: url.slice(0, length - 1),
      url: url.slice(0, length),
      parameters,
    });
  }
  expect(parameters.map(({ key }) => key)).toEqual(["customer_id", "visit_id"]);
});

test("deleting the URL from right to left takes its untouched parameters along", () => {
  const url = `${base}/{customer_id}`;
  let parameters: Parameter[] = [parameter({ key: "customer_id" })];
  for (let length = url.length; length > 0; length -= 1) {
    parameters = syncPlaceholders({
      previousUrl: url.slice(0, length),
      url: url.slice(0, length - 1),
      parameters,
    });
  }
  expect(parameters).toEqual([]);
});
