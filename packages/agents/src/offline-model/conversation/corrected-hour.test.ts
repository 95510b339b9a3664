import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "../understand/offered-tool.ts";
import { correctedHour } from "./corrected-hour.ts";
import type { Request } from "./dialogue.ts";

const properties = {
  ready_by: { type: "string", format: "time", description: "When it has to be ready" },
} as const;
const tool = readTool(aTool({ name: "clean_hall", properties, required: ["ready_by"] }));

function corrected(options: { known: string; text: string; heard?: string }) {
  const { known, text, heard } = options;
  const request: Request = {
    tool,
    values: { ready_by: known },
    halves: {},
    phase: "confirming",
    askedKey: null,
    attempts: 0,
    outcome: null,
  };
  return correctedHour({ request, text, heard: heard === undefined ? {} : { ready_by: heard } }).ready_by;
}

test("an hour close to the one that it puts right stays in its half of the day", () => {
  expect(corrected({ known: "05:30", text: "by 5, rather. and mop it, too" })).toBe("05:00");
  expect(corrected({ known: "17:30", text: "by 5, rather. and mop it, too" })).toBe("17:00");
  expect(corrected({ known: "06:15", text: "at 7 instead", heard: "19:00" })).toBe("07:00");
});

test("an hour far from it, one that is told with its half, and a time that was heard are left", () => {
  expect(corrected({ known: "05:30", text: "by 2, better" })).toBeUndefined();
  expect(corrected({ known: "05:30", text: "at 6 in the evening" })).toBeUndefined();
  expect(corrected({ known: "10:00", text: "we eat at 10. 11:45?", heard: "11:45" })).toBeUndefined();
  expect(corrected({ known: "05:30", text: "we are at 6 Mill Lane" })).toBeUndefined();
});
