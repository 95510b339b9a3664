import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { holdsOwnCode } from "./own-code.ts";
import { readTool } from "./offered-tool.ts";

const withPattern = (pattern: string) =>
  readTool(aTool({ name: "track", properties: { code: { type: "string", description: "Code", pattern } } }));

test("a code that begins with a tool's own letters is that tool's", () => {
  expect(holdsOwnCode("my job number is T-111", withPattern("^T-\\d{3}$"))).toBe(true);
  expect(holdsOwnCode("T 111, how much longer?", withPattern("^T-\\d{3}$"))).toBe(true);
});

test("other letters, and digits alone, are nobody's own", () => {
  expect(holdsOwnCode("my job number is T-111", withPattern("^H-\\d{3}$"))).toBe(false);
  expect(holdsOwnCode("my number is 111222", withPattern("^\\d{6}$"))).toBe(false);
});
