import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "../understand/offered-tool.ts";
import type { Request } from "./dialogue.ts";
import { settleHour } from "./settle-hour.ts";

function after(data: unknown): { last: Request } {
  const outcome = { status: "succeeded" as const, data, say: "" };
  const tool = readTool(aTool({ name: "check_times" }));
  return { last: { tool, values: {}, halves: {}, phase: "done", askedKey: null, attempts: 0, outcome } };
}

test.each([
  ["the half past eight one", ["18:00", "20:30"], "the 8:30 pm one"],
  ["8:30 then", ["20:30"], "8:30 pm then"],
  ["8:30 then", ["08:30", "20:30"], "8:30 then"],
  ["8:30 then", ["19:30"], "8:30 then"],
  ["8:30 in the morning", ["20:30"], "8:30 in the morning"],
])("“%s” after %j is “%s”", (words, times, settled) => {
  expect(settleHour(words, after({ times }))).toBe(settled);
});

test("what was never offered settles nothing", () => {
  expect(settleHour("8:30 then", { last: null })).toBe("8:30 then");
});
