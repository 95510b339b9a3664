import type { JSONValue, LanguageModelV4Message } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { respond } from "../respond.ts";
import { aTool } from "../testing/a-wanted.ts";
import { heard, said } from "../testing/lines.ts";

const text = (description: string) => ({ type: "string" as const, description });
const hire = {
  kayak: { type: "string" as const, enum: ["single", "double"], description: "Which kayak" },
  date: text("Day, YYYY-MM-DD"),
};
const price = aTool({
  name: "kayak_price",
  description: "What a kayak costs for a day.",
  properties: { ...hire, vest: { type: "boolean", description: "With a vest or without" } },
  required: ["kayak", "date"],
});
const reserve = aTool({
  name: "reserve_kayak",
  description: "Reserves a kayak.",
  properties: { ...hire, name: text("Full name") },
  required: ["kayak", "date", "name"],
});
const pass = aTool({
  name: "load_pass",
  description: "Puts money on a river pass.",
  properties: { pass: text("Pass number"), amount: { type: "number", description: "Amount" } },
  required: ["pass", "amount"],
});
const ferry = aTool({
  name: "ferry_fare",
  description: "What the ferry costs.",
  properties: { from: text("Pier to start from"), to: text("Pier to go to") },
  required: ["from", "to"],
});
const balance = aTool({
  name: "pass_balance",
  description: "What is left on a river pass.",
  properties: { pass: text("Pass number") },
  required: ["pass"],
});

function after(options: {
  toolName: string;
  input: Record<string, string | boolean>;
  value: JSONValue;
  words: string;
  question: string;
}) {
  const { toolName, input, value, words, question } = options;
  const call = { toolCallId: "c1", toolName };
  const prompt: LanguageModelV4Message[] = [
    heard(question),
    { role: "assistant", content: [{ type: "tool-call", ...call, input }] },
    { role: "tool", content: [{ type: "tool-result", ...call, output: { type: "json", value } }] },
    said("Is there anything else I can help with?"),
    heard(words),
  ];
  return respond({
    prompt,
    tools: [price, reserve, pass, ferry, balance],
    now: new Date("2026-11-23T10:00:00"),
  }).call;
}

const question = "what does a double kayak cost on November 28th?";
const asked = { kayak: "double", date: "2026-11-28" };

test.each(["can I have that? Dora Kemp", "great, we'll take it. Dora Kemp"])(
  "“%s” takes what was offered, with what it was asked with",
  (words) => {
    const value = { price: "$30" };
    expect(after({ toolName: "kayak_price", input: asked, value, words, question })).toEqual({
      toolName: "reserve_kayak",
      values: { ...asked, name: "Dora Kemp" },
    });
  },
);

test("the same question again with “and if” means the other answer to the yes or no that it names", () => {
  const input = { ...asked, vest: true };
  const words = "and if I bring a vest myself?";
  expect(after({ toolName: "kayak_price", input, value: { price: "$30" }, words, question })?.values).toEqual(
    {
      ...asked,
      vest: false,
    },
  );
});

test.each([
  ["and without one?", false],
  ["ok, and with it?", true],
])("“%s” asks the same with the other answer to the only yes or no", (words, vest) => {
  const input = { ...asked, vest: !vest };
  expect(after({ toolName: "kayak_price", input, value: { price: "$30" }, words, question })?.values).toEqual(
    { ...asked, vest },
  );
});

test("“put another forty on it” is for the tool that takes money, and for what was just looked up", () => {
  const input = { pass: "30417" };
  const words = "ok, put another forty on it";
  expect(
    after({
      toolName: "pass_balance",
      input,
      value: { left: "$3" },
      words,
      question: "what's left on pass 30417?",
    }),
  ).toEqual({
    toolName: "load_pass",
    values: { pass: "30417", amount: 40 },
  });
});

test("“and coming back?” asks for the same way in the other direction", () => {
  const input = { from: "Mole Pier", to: "Elm Quay" };
  const value = { fare: "$4" };
  const asked = "what's the ferry fare from Mole Pier to Elm Quay?";
  expect(
    after({ toolName: "ferry_fare", input, value, words: "and coming back?", question: asked })?.values,
  ).toEqual({
    from: "Elm Quay",
    to: "Mole Pier",
  });
});

/** What is said and called after each of these, where nothing is called in between. */
function spoken(lines: string[]) {
  const prompt: LanguageModelV4Message[] = [];
  const now = new Date("2026-11-23T10:00:00");
  const tools = [price, reserve, pass, ferry, balance];
  let last = respond({ prompt: [heard("hello")], tools, now });
  for (const line of lines) {
    prompt.push(heard(line));
    last = respond({ prompt, tools, now });
    prompt.push({ role: "assistant", content: [{ type: "text", text: last.say }] });
  }
  return last;
}

test("“what does that one cost?” is looked up for what was to be booked, while something else was asked for", () => {
  expect(
    spoken(["reserve a double kayak for Saturday", "what does that one cost, by the way?"]).call,
  ).toEqual({
    toolName: "kayak_price",
    values: { kayak: "double", date: "2026-11-28" },
  });
});

test("a value that was put right in the words that told it is not put wrong by them again", () => {
  const { call } = spoken([
    "reserve a kayak on Saturday. it's for Dora Kemp",
    "a single, or... no, make that a double",
  ]);
  expect(call?.values).toMatchObject({ kayak: "double" });
});

test("what else is told while something is asked for is no failed answer", () => {
  const { say } = spoken(["reserve a double kayak", "my own one is older", "Saturday, then"]);
  expect(say).toMatch(/^(?!.*(?:Sorry|sorry)).*name/);
});

test("a day that is put right with “hold on” is taken, and not waited for", () => {
  const { say } = spoken(["reserve a double kayak on Saturday", "no, hold on, Sunday", "Dora Kemp"]);
  expect(say).not.toMatch(/Saturday/);
  expect(
    spoken(["reserve a double kayak on Saturday", "no, hold on, Sunday", "Dora Kemp"]).call?.values,
  ).toEqual({
    kayak: "double",
    date: "2026-11-29",
    name: "Dora Kemp",
  });
});
