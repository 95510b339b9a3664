import { expect, test } from "vitest";
import { aTool } from "../testing/a-wanted.ts";
import { readUtterance } from "../values/utterance.ts";
import { chooseTool } from "./choose-tool.ts";
import { readTool } from "./offered-tool.ts";

const text = (description: string) => ({ type: "string" as const, description });
const day = { type: "string" as const, format: "date", description: "Which day" };
const tools = [
  aTool({
    name: "book_balloon_ride",
    description: "Books places in the basket of a balloon. The pilot calls if there is too much wind.",
    properties: { date: day, people: { type: "integer", description: "How many" } },
    required: ["date", "people"],
  }),
  aTool({
    name: "ride_price",
    description: "What a ride costs.",
    properties: { people: { type: "integer", description: "How many" } },
    required: ["people"],
  }),
  aTool({
    name: "find_lost_item",
    description: "Looks for something that was left in a basket.",
    properties: { item: text("What was left") },
    required: ["item"],
  }),
].map(readTool);

const chosen = (words: string) => {
  const choice = chooseTool({ utterance: readUtterance(words), tools, now: new Date("2026-11-23T10:00:00") });
  return choice.kind === "tool" ? choice.tool.name : choice.kind;
};

test.each([
  "does the pilot have a beard?",
  "will my insurance pay for the pilot?",
  "could the pilot drop leaflets over the stadium?",
  "is there a bakery near the balloon?",
])("“%s” asks for what no tool speaks of", (words) => expect(chosen(words)).toBe("none"));

test.each([
  ["can we book a balloon ride?", "book_balloon_ride"],
  ["what does a ride cost for two?", "ride_price"],
  ["could you take four of us up in a balloon tomorrow?", "book_balloon_ride"],
  ["I'd like a balloon ride for my honeymoon", "book_balloon_ride"],
])("“%s” is for a tool", (words, tool) => expect(chosen(words)).toBe(tool));
