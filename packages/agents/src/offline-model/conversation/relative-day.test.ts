import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "../understand/offered-tool.ts";
import type { Request } from "./dialogue.ts";
import { withRelativeDay } from "./relative-day.ts";

function knowing(values: Request["values"]): Request {
  const day = { type: "string" as const, description: "Day, YYYY-MM-DD" };
  const tool = readTool(aTool({ name: "book_visit", properties: { date: day, end_date: day } }));
  return { tool, values, halves: {}, phase: "confirming", askedKey: null, attempts: 0, outcome: null };
}

test.each([
  ["not this Saturday, the one after", "2026-03-21"],
  ["a week later please", "2026-03-21"],
  ["the day after", "2026-03-15"],
  ["the day before", "2026-03-13"],
  ["ah no, sorry, the Sunday", "2026-03-15"],
  ["no, the Thursday", "2026-03-12"],
])("“%s”, said of Saturday the 14th, is %s", (words, date) => {
  expect(withRelativeDay(knowing({ date: "2026-03-14" }), words)?.values).toEqual({ date });
});

test.each(["the day after tomorrow", "on Friday", "the Friday after", "yes please"])(
  "“%s” tells no day from the one that is known",
  (words) => expect(withRelativeDay(knowing({ date: "2026-03-14" }), words)).toBeNull(),
);

test("where two days are known, neither is moved", () => {
  const both = knowing({ date: "2026-03-14", end_date: "2026-03-16" });
  expect(withRelativeDay(both, "the day after")).toBeNull();
});
