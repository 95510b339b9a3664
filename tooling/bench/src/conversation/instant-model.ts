import type { LanguageModel } from "@callhook/agents";

type Reply = Awaited<ReturnType<LanguageModel["doStream"]>>;
type StreamPart = Reply["stream"] extends ReadableStream<infer Part> ? Part : never;

/** When a model that takes no time was asked and had decided, in nanoseconds of the machine's clock. */
export type ModelTimes = { askedAt: bigint; decidedAt: bigint };

/** Decides at once for the tool with these arguments, or, without one or after its answer, speaks at once. */
export function instantModel(options: {
  toolCall?: { functionName: string; input: string };
  onAsked?: (times: ModelTimes) => void;
}): LanguageModel {
  const { toolCall, onAsked = () => undefined } = options;
  let count = 0;
  return {
    specificationVersion: "v4",
    provider: "instant",
    modelId: "instant",
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error("The instant model only streams.")),
    async doStream({ prompt }) {
      const askedAt = process.hrtime.bigint();
      const isAnswered = prompt.at(-1)?.role === "tool";
      const parts = toolCall === undefined || isAnswered ? words : calling(toolCall, `call_${(count += 1)}`);
      async function* stream(): AsyncGenerator<StreamPart> {
        // Before the parts are taken: what is done with them while they come counts as ours.
        onAsked({ askedAt, decidedAt: process.hrtime.bigint() });
        yield* parts;
        const unified = parts === words ? "stop" : "tool-calls";
        yield { type: "finish", finishReason: { unified, raw: unified }, usage };
      }
      return { stream: ReadableStream.from(stream()) };
    },
  };
}

const words: StreamPart[] = [
  { type: "text-start", id: "words" },
  { type: "text-delta", id: "words", delta: "Yes, we do. " },
  { type: "text-delta", id: "words", delta: "Monday at nine would be the earliest." },
  { type: "text-end", id: "words" },
];

function calling(
  { functionName, input }: { functionName: string; input: string },
  toolCallId: string,
): StreamPart[] {
  return [{ type: "tool-call", toolCallId, toolName: functionName, input }];
}

const usage: Extract<StreamPart, { type: "finish" }>["usage"] = {
  inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};
