import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { createOfflineModel } from "./index.ts";

const tools = [
  {
    type: "function" as const,
    name: "find_vet_slot",
    description: "Finds a free appointment with the vet. Use it when a caller wants to bring in a pet.",
    inputSchema: {
      type: "object" as const,
      properties: {
        pet: { type: "string" as const, description: "What animal it is, such as dog or cat" },
        trouble: { type: "string" as const, description: "What is wrong with the animal" },
      },
      required: ["pet", "trouble"],
    },
  },
];
const interrupted: LanguageModelV4Prompt = [
  { role: "user", content: [{ type: "text", text: "My dog has a limp, when can I bring him in?" }] },
  {
    role: "assistant",
    content: [
      {
        type: "tool-call",
        toolCallId: "t1",
        toolName: "find_vet_slot",
        input: { pet: "dog", trouble: "has a limp" },
      },
    ],
  },
  {
    role: "tool",
    content: [
      {
        type: "tool-result",
        toolCallId: "t1",
        toolName: "find_vet_slot",
        output: {
          type: "json",
          value: {
            status: "failed",
            reason: "cancelled",
            say: "I stopped before it was finished.",
            next: "offer-to-try-again",
          },
        },
      },
    ],
  },
];

test.each(["Never mind, thank you.", "Never mind.", "Forget it.", "Oh, leave it, thanks."])(
  "who interrupts a tool with %j does not get it run again",
  async (text) => {
    const prompt: LanguageModelV4Prompt = [
      ...interrupted,
      { role: "user", content: [{ type: "text", text }] },
    ];
    const { content } = await createOfflineModel().doGenerate({ prompt, tools });
    expect(content.map(({ type }) => type)).toEqual(["text"]);
  },
);
