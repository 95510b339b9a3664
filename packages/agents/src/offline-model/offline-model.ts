import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider";
import { respond } from "./respond.ts";

const identity = { provider: "callhook", modelId: "offline" } as const;

/** Whether a model is this one, which converses and does nothing else. */
export function isOfflineModel({
  provider,
  modelId,
}: Pick<LanguageModelV4, "provider" | "modelId">): boolean {
  return provider === identity.provider && modelId === identity.modelId;
}

/**
 * A language model that needs no key and no download. It chooses tools by what their names and
 * descriptions mean, reads values from the caller's words, and says what came back.
 */
export function createOfflineModel(options: { now?: () => Date } = {}): LanguageModelV4 {
  const { now = () => new Date() } = options;
  return {
    specificationVersion: "v4",
    ...identity,
    supportedUrls: {},
    async doGenerate(call) {
      const content = answer(call, now());
      return { content, finishReason: finishReasonOf(content), usage: usageOf(call, content), warnings: [] };
    },
    async doStream(call) {
      const content = answer(call, now());
      return { stream: streamOf(call, content) };
    },
  };
}

function answer(call: LanguageModelV4CallOptions, now: Date): LanguageModelV4Content[] {
  call.abortSignal?.throwIfAborted();
  const { say, call: toolCall } = respond({ ...call, now });
  const content: LanguageModelV4Content[] = say === "" ? [] : [{ type: "text", text: say }];
  if (toolCall) {
    content.push({
      type: "tool-call",
      toolCallId: `offline_${countCalls(call) + 1}`,
      toolName: toolCall.toolName,
      input: JSON.stringify(toolCall.values),
    });
  }
  return content;
}

/** Ids count the calls of the conversation, so that they are unique in it and the same every time. */
function countCalls(call: LanguageModelV4CallOptions): number {
  return call.prompt.reduce(
    (count, message) =>
      count +
      (message.role === "assistant" ? message.content.filter((part) => part.type === "tool-call").length : 0),
    0,
  );
}

function streamOf(
  call: LanguageModelV4CallOptions,
  content: LanguageModelV4Content[],
): ReadableStream<LanguageModelV4StreamPart> {
  const parts = streamParts(call, content);
  return new ReadableStream({
    pull(controller) {
      if (call.abortSignal?.aborted) return controller.error(call.abortSignal.reason);
      const part = parts.shift();
      if (part) controller.enqueue(part);
      else controller.close();
    },
  });
}

function streamParts(
  call: LanguageModelV4CallOptions,
  content: LanguageModelV4Content[],
): LanguageModelV4StreamPart[] {
  const body = content.flatMap((part): LanguageModelV4StreamPart[] => {
    if (part.type === "tool-call") return toolCallParts(part);
    return part.type === "text" ? textParts(part.text) : [];
  });
  return [
    { type: "stream-start", warnings: [] },
    ...body,
    { type: "finish", finishReason: finishReasonOf(content), usage: usageOf(call, content) },
  ];
}

function textParts(text: string): LanguageModelV4StreamPart[] {
  const words = text.match(/\S+\s*/g) ?? [];
  const deltas = words.map((delta): LanguageModelV4StreamPart => ({ type: "text-delta", id: "text", delta }));
  return [{ type: "text-start", id: "text" }, ...deltas, { type: "text-end", id: "text" }];
}

function toolCallParts(
  part: Extract<LanguageModelV4Content, { type: "tool-call" }>,
): LanguageModelV4StreamPart[] {
  const { toolCallId: id, toolName, input } = part;
  return [
    { type: "tool-input-start", id, toolName },
    { type: "tool-input-delta", id, delta: input },
    { type: "tool-input-end", id },
    part,
  ];
}

function finishReasonOf(content: LanguageModelV4Content[]): {
  unified: "tool-calls" | "stop";
  raw: undefined;
} {
  return {
    unified: content.some((part) => part.type === "tool-call") ? "tool-calls" : "stop",
    raw: undefined,
  };
}

/** Words stand in for tokens: enough to show how much was read and said. */
function usageOf(call: LanguageModelV4CallOptions, content: LanguageModelV4Content[]): LanguageModelV4Usage {
  const read = countWords(JSON.stringify(call.prompt));
  const said = countWords(
    content
      .map((part) => (part.type === "text" ? part.text : part.type === "tool-call" ? part.input : ""))
      .join(" "),
  );
  return {
    inputTokens: { total: read, noCache: read, cacheRead: undefined, cacheWrite: undefined },
    outputTokens: { total: said, text: said, reasoning: undefined },
  };
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
