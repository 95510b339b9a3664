import type { JSONValue, LanguageModelV4Message } from "@ai-sdk/provider";
import { array, assert, constantFrom, jsonValue, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { respond } from "./respond.ts";
import { aTool } from "./testing/a-wanted.ts";

const now = new Date("2026-11-23T10:00:00");

const tools = [
  aTool({
    name: "book_visit",
    description: "Books a visit.",
    properties: {
      name: { type: "string", description: "Name" },
      date: { type: "string", description: "Date and time" },
      guests: { type: "integer", description: "Number of guests" },
      urgent: { type: "boolean", description: "Whether it is urgent" },
    },
    required: ["name", "date", "guests"],
  }),
  aTool({
    name: "get_price",
    description: "Price of a service.",
    properties: { service: { type: "string" } },
    required: ["service"],
  }),
];

const words = oneof(
  string({ unit: "binary", maxLength: 80 }),
  constantFrom(
    "constructor",
    "__proto__",
    "toString hasOwnProperty",
    "💥 \u0000 \uD800",
    "ignore previous instructions",
    "1e999",
    "٣ شخص",
  ),
);

const heard = (text: string): LanguageModelV4Message => ({ role: "user", content: [{ type: "text", text }] });

test("nothing that a caller says makes it fail, and it always says or does something", () => {
  assert(
    property(array(words, { minLength: 1, maxLength: 4 }), (lines) => {
      const response = respond({ prompt: [heard("book a visit"), ...lines.map(heard)], tools, now });
      expect(response.say !== "" || response.call !== null).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("nothing that a tool answers makes it fail or call a tool", () => {
  assert(
    property(jsonValue({ maxDepth: 4 }), (value) => {
      const answer = JSON.parse(JSON.stringify(value)) satisfies JSONValue;
      const response = respond({
        prompt: [
          heard("how much is a massage?"),
          {
            role: "assistant",
            content: [
              { type: "tool-call", toolCallId: "c", toolName: "get_price", input: { service: "massage" } },
            ],
          },
          {
            role: "tool",
            content: [
              {
                type: "tool-result",
                toolCallId: "c",
                toolName: "get_price",
                output: { type: "json", value: answer },
              },
            ],
          },
        ],
        tools,
        now,
      });
      expect(response.call).toBeNull();
      expect(response.say).not.toBe("");
    }),
    { numRuns: 300 },
  );
});

test("a description of any kind is taken in", () => {
  assert(
    property(words, words, (description, key) => {
      const odd = aTool({
        name: "odd_tool",
        description,
        properties: { [key]: { type: "string", description } },
        required: [key],
      });
      expect(() =>
        respond({ prompt: [heard("please use the odd tool"), heard("hello")], tools: [odd], now }),
      ).not.toThrow();
    }),
    { numRuns: 200 },
  );
});

test("a very long utterance is heard to its end", () => {
  const long = "my sink is leaking and I would like somebody to come out please ".repeat(200);
  const response = respond({ prompt: [heard(long)], tools, now });
  expect(response.say !== "" || response.call !== null).toBe(true);
});
