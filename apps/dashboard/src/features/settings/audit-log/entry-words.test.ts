import { expect, test } from "vitest";
import { actionWords, actorWords, detailWords } from "./entry-words.ts";

test("an action is told in words, one of a newer server by its name", () => {
  expect(actionWords("tool.created")).toBe("Tool created");
  expect(actionWords("planet.moved")).toBe("planet.moved");
});

test("a key is told from a person of the same name", () => {
  expect(actorWords({ kind: "api-key", name: "Ada" })).toBe("API key Ada");
  expect(actorWords({ kind: "person", name: "Ada" })).toBe("Ada");
});

test.each([
  ["baseVersion", "Base version"],
  ["role", "Role"],
  ["calls-removed", "Calls removed"],
])("the detail %s reads %s", (name, words) => {
  expect(detailWords(name)).toBe(words);
});
