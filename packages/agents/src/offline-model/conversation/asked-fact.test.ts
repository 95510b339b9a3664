import type { JSONValue, LanguageModelV4Message } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { respond } from "../respond.ts";
import { aTool } from "../testing/a-wanted.ts";
import { heard, said } from "../testing/lines.ts";

const track = aTool({
  name: "track_parcel",
  description: "Where a parcel is.",
  properties: { parcel: { type: "string", description: "Parcel number" } },
  required: ["parcel"],
});
const book = aTool({
  name: "book_driver",
  description: "Books a driver.",
  properties: { date: { type: "string", description: "Day, YYYY-MM-DD" } },
  required: ["date"],
});

function answered(question: string, value: JSONValue) {
  const call = { toolCallId: "c1", toolName: "track_parcel" };
  const prompt: LanguageModelV4Message[] = [
    heard("where is parcel 40721"),
    { role: "assistant", content: [{ type: "tool-call", ...call, input: { parcel: "40721" } }] },
    { role: "tool", content: [{ type: "tool-result", ...call, output: { type: "json", value } }] },
    said("It is on its way."),
    heard(question),
  ];
  return respond({ prompt, tools: [track, book], now: new Date("2026-11-23T10:00:00") });
}

const known = { driver: "Monique", done_at: "2026-11-25", open_until: "21:00", stops_left: 9 };

test.each([
  ["what's the driver's name?", "Monique"],
  ["and when's it done?", "November 25"],
  ["how late are you open?", "9"],
  ["how many stops are left?", "9"],
])("“%s” is told from the answer: %s", (question, words) => {
  const { say, call } = answered(question, known);
  expect(call).toBeNull();
  expect(say).toContain(words);
});

test("a wish is no question about what came back", () => {
  expect(answered("then I'd like to book a driver for Friday", known).call?.toolName).toBe("book_driver");
});
