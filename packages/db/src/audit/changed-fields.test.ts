import { expect, test } from "vitest";
import { changedFields } from "./changed-fields.ts";

test("what differs is named in alphabetical order, and never with its value", () => {
  const before = { url: "https://example.com", headers: [{ name: "X-Token", value: "old" }], retries: 1 };
  const after = { ...before, url: "https://example.org", headers: [{ name: "X-Token", value: "new" }] };
  expect(changedFields(before, after)).toEqual(["headers", "url"]);
});

test("the order of members changes nothing, that of a list does", () => {
  const before = { mapping: { first: 1, second: 2 }, parameters: ["zip_code", "name"] };
  expect(
    changedFields(before, { mapping: { second: 2, first: 1 }, parameters: ["zip_code", "name"] }),
  ).toEqual([]);
  expect(changedFields(before, { ...before, parameters: ["name", "zip_code"] })).toEqual(["parameters"]);
});

test("a field that came or went is a change, one that is undefined on one side alone is none", () => {
  expect(changedFields({ limits: {} }, { rules: [] })).toEqual(["limits", "rules"]);
  expect(changedFields({ limits: undefined }, {})).toEqual([]);
});
