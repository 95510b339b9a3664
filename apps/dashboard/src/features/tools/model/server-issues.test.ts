import { expect, test } from "vitest";
import { placeIssues } from "./server-issues.ts";

test("an issue of an update loses its draft prefix", () => {
  const { fields } = placeIssues([{ path: "draft.parameters.0.key", message: "Key is required." }]);
  expect(fields).toEqual([{ name: "parameters.0.key", message: "Key is required." }]);
});

test("an issue of a creation is named like the field already", () => {
  const { fields, general } = placeIssues([{ path: "url", message: "URL is required." }]);
  expect(fields).toEqual([{ name: "url", message: "URL is required." }]);
  expect(general).toEqual([]);
});

test("an issue that belongs to no field is shown above the form", () => {
  const { fields, general } = placeIssues([
    { path: "baseVersion", message: "Too small." },
    { path: "", message: "Not an object." },
    { path: "draft", message: "The draft is missing." },
  ]);
  expect(fields).toEqual([]);
  expect(general).toEqual(["Too small.", "Not an object.", "The draft is missing."]);
});

test("a field whose name only begins like one of the editor's is not mistaken for it", () => {
  expect(placeIssues([{ path: "names", message: "Unknown." }]).general).toEqual(["Unknown."]);
  expect(placeIssues([{ path: "draftName", message: "Unknown." }]).general).toEqual(["Unknown."]);
});

test("several issues keep their order", () => {
  const { fields } = placeIssues([
    { path: "draft.name", message: "a" },
    { path: "draft.url", message: "b" },
  ]);
  expect(fields.map(({ message }) => message)).toEqual(["a", "b"]);
});
