import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "../understand/offered-tool.ts";
import { correctedPart } from "./corrected-part.ts";

const tool = readTool(
  aTool({
    name: "find_crate",
    properties: {
      crate: { type: "string", description: "Crate number" },
      time: { type: "string", description: "Time, HH:MM" },
    },
  }),
);

function corrected(text: string, values: Record<string, string>, heard: Record<string, string> = {}) {
  const request = {
    tool,
    values,
    halves: {},
    phase: "done",
    askedKey: null,
    attempts: 0,
    outcome: null,
  } as const;
  return correctedPart({ request, text, heard });
}

test.each([
  ["sorry, it ends in 56", "AB-1234", { crate: "AB-1256" }],
  ["no, M as in Mike, not N", "N-1234", { crate: "M-1234" }],
  ["no, M, not N", "NN-1234", {}],
  ["oh, I misread it, it's four four two one", "AB-1234", { crate: "AB-4421" }],
  ["it's four four two", "AB-1234", {}],
])("“%s” of %j comes to %j", (text, crate, value) => {
  expect(corrected(text, { crate })).toEqual(value);
});

test("digits that were read as another value change no code", () => {
  expect(corrected("the zip is 44210", { crate: "AB-12345" }, { zip: "44210" })).toEqual({});
});

test.each([
  ["make it twenty past", "14:20"],
  ["half past, please", "14:30"],
])("“%s” keeps the hour", (text, time) => {
  expect(corrected(text, { time: "14:00" })).toEqual({ time });
});
