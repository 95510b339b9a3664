import type { LanguageModelV4Message } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { respond } from "../respond.ts";
import { aTool } from "../testing/a-wanted.ts";
import { heard, said } from "../testing/lines.ts";
import { readTool } from "../understand/offered-tool.ts";
import { correctedHour } from "./corrected-hour.ts";

const text = (description: string) => ({ type: "string" as const, description });
const now = new Date("2026-11-23T10:00:00");
const closeAccount = aTool({
  name: "close_account",
  description: "Closes an account.",
  properties: { account: { ...text("Account number"), pattern: "^AC\\d{3}$" } },
  required: ["account"],
});
const hedge = aTool({
  name: "Hedge damage",
  description: "A hedge was damaged. The gardener drives there.",
  properties: { phone: text("Phone number"), place: text("Where exactly") },
  required: ["phone", "place"],
});
const gripe = aTool({
  name: "Gripe",
  description: "Dirt or noise. The guest gets a voucher.",
  properties: { phone: text("Phone number"), problem: text("What is wrong") },
  required: ["phone", "problem"],
});

/** What the agent does after all of these words; it says in between what it would say. */
function after(words: string[], tools: (typeof hedge)[], prompt: LanguageModelV4Message[] = []) {
  const heardSo = words.reduce<LanguageModelV4Message[]>((so, line) => {
    const { say } = respond({ prompt: so, tools, now });
    return [...so, said(say), heard(line)];
  }, prompt);
  return respond({ prompt: heardSo, tools, now });
}

test("what was read back and left is read back again, though it still waits for its yes", () => {
  const toolCallId = "c1";
  const output = {
    type: "json" as const,
    value: { status: "failed", reason: "needs-confirmation", say: "Close AC204. Shall I go ahead?" },
  };
  const left: LanguageModelV4Message[] = [
    heard("close account AC204 please"),
    {
      role: "assistant",
      content: [{ type: "tool-call", toolCallId, toolName: "close_account", input: { account: "AC204" } }],
    },
    { role: "tool", content: [{ type: "tool-result", toolCallId, toolName: "close_account", output }] },
  ];
  const again = ["no, leave it, I'll ask my wife", "alright, she says close it after all, account AC204"];
  const asked = after(again, [closeAccount], left);
  expect(asked).toMatchObject({ call: null, say: expect.stringMatching(/AC204.*Is that right\?$/) });
  expect(after([...again, "yes"], [closeAccount], left).call).toEqual({
    toolName: "close_account",
    values: { account: "AC204" },
  });
});

test("a question about something else is no answer to where", () => {
  const words = ["I want to report hedge damage", "555 010 7788"];
  expect(after([...words, "what do you use as a cure for mildew, by the way?"], [hedge])).toMatchObject({
    call: null,
    say: expect.stringMatching(/where exactly/i),
  });
  expect(after([...words, "at the town hall"], [hedge]).call).toMatchObject({ toolName: "Hedge damage" });
});

test.each(["you're a sweetheart. bye", "haha, I'll get a broom in the meantime"])(
  "“%s” is read back before it is written down as what is wrong",
  (words) => {
    const { call, say } = after(["I have a gripe", "555 010 7788", words], [gripe]);
    expect(call).toBeNull();
    expect(say).toMatch(/Is that right\?$/);
  },
);

test("a change told on second thought is heard before the yes", () => {
  const visit = aTool({
    name: "book_visit",
    description: "Books a visit. Always confirm with the caller first.",
    properties: { time: { ...text("Time"), format: "time" } },
    required: ["time"],
  });
  const words = ["book a visit at 10 am please", "on second thought, twenty"];
  expect(after(words, [visit])).toMatchObject({ call: null, say: expect.stringContaining("change") });
});

test("of two times the one is put right whose end is named, in its half of the day", () => {
  const time = { ...text("Time"), format: "time" };
  const properties = { opens_from: time, until: time };
  const tool = readTool(aTool({ properties, required: ["opens_from", "until"] }));
  const values = { opens_from: "18:00", until: "22:00" };
  const request = {
    tool,
    values,
    halves: {},
    phase: "confirming" as const,
    askedKey: null,
    attempts: 0,
    outcome: null,
  };
  const corrected = correctedHour({ request, text: "until 11:00", heard: { until: "11:00" } });
  expect(corrected).toEqual({ until: "23:00" });
});
