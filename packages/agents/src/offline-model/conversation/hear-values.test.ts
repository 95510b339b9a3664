import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "../understand/offered-tool.ts";
import type { Request } from "./dialogue.ts";
import { hearValues } from "./hear-values.ts";

const properties = {
  rooms: { type: "array", items: { type: "string", enum: ["hall", "attic", "cellar"] } },
  ready_by: { type: "string", format: "time", description: "When it has to be ready" },
} as const;
const tool = readTool(aTool({ name: "clean_rooms", properties, required: Object.keys(properties) }));
const request: Request = {
  tool,
  values: { rooms: "hall, attic", ready_by: "05:30" },
  halves: {},
  phase: "confirming",
  askedKey: null,
  attempts: 0,
  outcome: null,
};

test.each([
  ["oh, and the cellar as well", { rooms: "hall, attic, cellar", ready_by: "05:30" }],
  ["the cellar instead", { rooms: "cellar", ready_by: "05:30" }],
  ["by five, rather. and the cellar, too", { rooms: "hall, attic, cellar", ready_by: "05:00" }],
])("what is put right before a yes keeps all that was not: %s", (text, values) => {
  const surroundings = { tools: [tool], now: new Date("2026-11-23T10:00:00"), callerNumber: null };
  expect(hearValues({ request, text, surroundings, isCorrection: true }).values).toEqual(values);
});
