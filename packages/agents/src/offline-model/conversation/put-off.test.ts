import { expect, test } from "vitest";
import { respond } from "../respond.ts";
import { aTool } from "../testing/a-wanted.ts";
import { heard, said } from "../testing/lines.ts";

const text = (description: string) => ({ type: "string" as const, description });
const tools = [
  aTool({
    name: "book_trim",
    description: "Books a trim for a dog.",
    properties: { dog: text("Name of the dog"), day: { ...text("Which day"), format: "date" } },
    required: ["dog", "day"],
  }),
  aTool({
    name: "leave_message",
    description: "Leaves a message for the boss.",
    properties: { message: text("The message") },
    required: ["message"],
  }),
];
const now = new Date("2026-11-23T10:00:00");

function after(first: string, words: string) {
  const { say } = respond({ prompt: [heard(first)], tools, now });
  return respond({ prompt: [heard(first), said(say), heard(words)], tools, now });
}

test.each([
  "I'll talk to my husband and ring back",
  "hmm, let me ask my sister first",
  "ok, we'll try online then",
  "oh well, we'll try next week",
  "I'd better not. scrap that",
  "don't book anything",
])("“%s” leaves what was begun", (words) => {
  const { say, call } = after("book a trim for Rex please", words);
  expect(call).toBeNull();
  expect(say).toMatch(/nothing was done/);
});

test("what a message says may be just that", () => {
  expect(after("I want to leave a message", "I'll call back on Monday").say).not.toMatch(/nothing was done/);
});

test("what is taken back in the same breath opens nothing", () => {
  const words = "book a trim for Rex on Friday... no, better not, he hates it";
  expect(respond({ prompt: [heard(words)], tools, now }).call).toBeNull();
});

test("what is told beside the question is heard, and the question is asked again", () => {
  const { say } = after("book a trim please", "we had such a long drive through the rain");
  expect(say).toMatch(/^I see\. .*\?$/);
});
