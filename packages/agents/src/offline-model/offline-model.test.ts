import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { expect, test } from "vitest";
import { createOfflineModel } from "./offline-model.ts";

const model = createOfflineModel({ now: () => new Date("2026-11-23T10:00:00") });

const areaTool = {
  type: "function" as const,
  name: "check_area",
  description: "Checks whether we come out to a ZIP code.",
  inputSchema: {
    type: "object" as const,
    properties: { zip: { type: "string" as const, description: "ZIP code" } },
    required: ["zip"],
  },
};

function callWith(text: string, more: Partial<LanguageModelV4CallOptions> = {}): LanguageModelV4CallOptions {
  return { prompt: [{ role: "user", content: [{ type: "text", text }] }], tools: [areaTool], ...more };
}

async function collect(
  stream: ReadableStream<LanguageModelV4StreamPart>,
): Promise<LanguageModelV4StreamPart[]> {
  const parts: LanguageModelV4StreamPart[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

test("it is a language model of the fourth specification", () => {
  expect(model.specificationVersion).toBe("v4");
  expect(model.provider).toBe("callhook");
  expect(model.modelId).toBe("offline");
});

test("words are streamed between a start and an end, and a finish closes the stream", async () => {
  const { stream } = await model.doStream(callWith("do you serve my area?"));
  const parts = await collect(stream);
  const types = parts.map(({ type }) => type);
  expect(types[0]).toBe("stream-start");
  expect(types[1]).toBe("text-start");
  expect(types.at(-2)).toBe("text-end");
  expect(types.at(-1)).toBe("finish");
  const text = parts.flatMap((part) => (part.type === "text-delta" ? [part.delta] : [])).join("");
  expect(text).toMatch(/zip code\?$/i);
});

test("a tool call carries its input as JSON text, streamed and whole", async () => {
  const { stream } = await model.doStream(callWith("do you come out to 94110?"));
  const parts = await collect(stream);
  const call = parts.find((part) => part.type === "tool-call");
  expect(call).toMatchObject({ toolName: "check_area", input: '{"zip":"94110"}' });
  const deltas = parts.flatMap((part) => (part.type === "tool-input-delta" ? [part.delta] : []));
  expect(deltas.join("")).toBe('{"zip":"94110"}');
  expect(parts.at(-1)).toMatchObject({ type: "finish", finishReason: { unified: "tool-calls" } });
});

test("generating and streaming decide the same", async () => {
  const options = callWith("do you come out to 94110?");
  const { content, finishReason, usage } = await model.doGenerate(options);
  const parts = await collect((await model.doStream(options)).stream);
  expect(content).toEqual(parts.filter((part) => part.type === "tool-call"));
  expect(finishReason.unified).toBe("tool-calls");
  expect(usage.outputTokens.total).toBeGreaterThan(0);
  expect(usage.inputTokens.total).toBeGreaterThan(0);
});

test("the same conversation always gets the same answer", async () => {
  const answers = await Promise.all(
    [1, 2, 3].map(() => createOfflineModel().doGenerate(callWith("can you come to my place?"))),
  );
  expect(new Set(answers.map(({ content }) => JSON.stringify(content))).size).toBe(1);
});

test("an aborted signal ends the answer before it begins", async () => {
  const abortSignal = AbortSignal.abort(new Error("the caller hung up"));
  await expect(model.doGenerate(callWith("hello", { abortSignal }))).rejects.toThrow("the caller hung up");
  await expect(model.doStream(callWith("hello", { abortSignal }))).rejects.toThrow("the caller hung up");
});

test("an abort in the middle of a stream errors the stream", async () => {
  const controller = new AbortController();
  const { stream } = await model.doStream(callWith("hello there", { abortSignal: controller.signal }));
  const reader = stream.getReader();
  await reader.read();
  controller.abort(new Error("the caller spoke"));
  await expect(
    (async () => {
      for (;;) if ((await reader.read()).done) return;
    })(),
  ).rejects.toThrow("the caller spoke");
});

test("with tool choice none it speaks and calls nothing", async () => {
  const { content } = await model.doGenerate(
    callWith("do you come out to 94110?", { toolChoice: { type: "none" } }),
  );
  expect(content.map(({ type }) => type)).toEqual(["text"]);
});

test("without tools it says that it can do nothing here", async () => {
  const { content } = await model.doGenerate({ ...callWith("do you come out to 94110?"), tools: [] });
  expect(content).toEqual([{ type: "text", text: expect.stringMatching(/can't help/i) }]);
});

test("an empty conversation is greeted", async () => {
  const { content } = await model.doGenerate({ prompt: [], tools: [areaTool] });
  expect(content).toEqual([{ type: "text", text: "Hello! How can I help you today?" }]);
});

test("each call of a conversation has its own id", async () => {
  const first = await model.doGenerate(callWith("do you come out to 94110?"));
  const earlier = first.content.find((part) => part.type === "tool-call");
  const { content } = await model.doGenerate({
    tools: [areaTool],
    prompt: [
      ...callWith("do you come out to 94110?").prompt,
      {
        role: "assistant",
        content: [
          {
            type: "tool-call",
            toolCallId: earlier?.toolCallId ?? "",
            toolName: "check_area",
            input: { zip: "94110" },
          },
        ],
      },
      {
        role: "tool",
        content: [
          {
            type: "tool-result",
            toolCallId: earlier?.toolCallId ?? "",
            toolName: "check_area",
            output: { type: "json", value: { covered: true } },
          },
        ],
      },
      { role: "user", content: [{ type: "text", text: "and 94117?" }] },
    ],
  });
  const later = content.find((part) => part.type === "tool-call");
  expect(later).toMatchObject({ input: '{"zip":"94117"}' });
  expect(later?.toolCallId).not.toBe(earlier?.toolCallId);
});
