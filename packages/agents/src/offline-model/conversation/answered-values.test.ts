import type { JSONValue, LanguageModelV4Message } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { respond } from "../respond.ts";
import { aTool } from "../testing/a-wanted.ts";

const text = (description: string) => ({ type: "string" as const, description });
const tools = [
  aTool({
    name: "list_boats",
    description: "Lists the boats that are for hire.",
    properties: { town: text("Which town") },
    required: ["town"],
  }),
  aTool({
    name: "book_boat",
    description: "Books a boat. Confirm before booking.",
    properties: {
      boat: text("Name of the boat"),
      berth: text("Berth code"),
      hours: { type: "integer", description: "For how many hours" },
    },
    required: ["boat", "berth", "hours"],
  }),
];

/** What is said after the boats of a town were listed and these words followed. */
function saidAfter(value: JSONValue, words: string) {
  const call = { toolCallId: "c1", toolName: "list_boats" };
  const prompt: LanguageModelV4Message[] = [
    { role: "user", content: [{ type: "text", text: "which boats are there in Elmport?" }] },
    { role: "assistant", content: [{ type: "tool-call", ...call, input: { town: "Elmport" } }] },
    { role: "tool", content: [{ type: "tool-result", ...call, output: { type: "json", value } }] },
    { role: "assistant", content: [{ type: "text", text: "Is there anything else I can help with?" }] },
    { role: "user", content: [{ type: "text", text: words }] },
  ];
  return respond({ prompt, tools, now: new Date("2026-11-23T10:00:00") }).say;
}

const petrel = { boat: "Petrel", berth: "B-12", hours: 9 };
const skua = { boat: "Skua", berth: "C-40", hours: 3 };

test.each([
  ["can I book that boat for two hours?", [petrel], /boat Petrel, berth B-12 and hours 2/],
  ["I'd like to book the second one for two hours", [petrel, skua], /boat Skua, berth C-40 and hours 2/],
  ["please book the last one for two hours", [petrel, skua], /boat Skua, berth C-40 and hours 2/],
  ["I want to book Petrel for two hours", [petrel, skua], /^Sure, .*Petrel.*berth/],
])("“%s” takes from the answer what it leans on", (words, boats, said) => {
  expect(saidAfter({ boats }, words)).toMatch(said);
});

test("how many of a thing are wanted is never taken from an answer", () => {
  expect(saidAfter({ boats: [petrel] }, "can I book that boat?")).toMatch(/hours\?/);
});

test("two things were found, and “that one” may be either: it is asked which", () => {
  expect(saidAfter({ boats: [petrel, skua] }, "can I book that one for two hours?")).toMatch(/boat\?/);
});

test("what was not read out is not taken for what was", () => {
  expect(saidAfter({ boats: [petrel] }, "I want to book a boat in May for two hours")).not.toMatch(
    /Petrel|B-12/,
  );
});
