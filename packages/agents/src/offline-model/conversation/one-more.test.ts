import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readTool } from "../understand/offered-tool.ts";
import type { Request } from "./dialogue.ts";
import { oneMore } from "./one-more.ts";

const tool = readTool(
  aTool({
    name: "log_dive",
    description: "Writes down who goes down to which wreck.",
    properties: {
      diver: { type: "string", description: "Name of the diver" },
      wreck: { type: "string", description: "Wreck, W- and two digits", pattern: "^W-\\d{2}$" },
      date: { type: "string", format: "date", description: "Day" },
    },
    required: ["diver", "wreck", "date"],
  }),
);
const values = { diver: "Ines Falk", wreck: "W-10", date: "2026-11-24" };
const last: Request = {
  tool,
  values,
  halves: {},
  phase: "done",
  askedKey: null,
  attempts: 0,
  outcome: { status: "succeeded", data: {}, say: "" },
};
const surroundings = { tools: [tool], now: new Date("2026-11-23T10:00:00"), callerNumber: null };
const heard = (text: string) => oneMore({ last, text, surroundings })?.values ?? null;

test("all of another entry in one breath is one more of them", () => {
  expect(heard("and Tom Berg goes down to W-11 on Friday")).toEqual({
    diver: "Tom Berg",
    wreck: "W-11",
    date: "2026-11-27",
  });
  expect(heard("and Tom Berg goes down to W-11, same day")).toEqual({
    ...values,
    diver: "Tom Berg",
    wreck: "W-11",
  });
});

test.each([
  "and Tom Berg goes down, too",
  "and W-11",
  "no, Tom Berg goes down to W-11, same day",
  "and does Tom Berg go down to W-11 on Friday?",
  "and thank you",
])("“%s” is none, and nothing is written on the strength of it", (words) => expect(heard(words)).toBeNull());
