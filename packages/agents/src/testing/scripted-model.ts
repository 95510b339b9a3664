import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider";
import { argumentsText, chunksOf, createScript, type ScriptedStep } from "./scripted-step.ts";

export type ScriptedModelStep =
  | (ScriptedStep & {
      /** Ends the reply with this error, after its words and tool calls. */
      failsWith?: Error;
      finishReason?: LanguageModelV4FinishReason["unified"];
    })
  /** Refuses before a single word. */
  | { refusesWith: Error }
  /** Says its words, then nothing ever again, and does not listen to the signal either. */
  | { stallsAfter: string[] };

export type ScriptedModel = LanguageModelV4 & {
  /** Every request, as the model got it. */
  readonly requests: LanguageModelV4CallOptions[];
  /** Throws unless exactly the scripted steps were asked for. */
  assertFinished(): void;
};

/** A language model that plays its steps in order, and fails when asked for one more. */
export function scriptedModel(steps: ScriptedModelStep[]): ScriptedModel {
  const script = createScript(steps);
  const requests: LanguageModelV4CallOptions[] = [];
  return {
    specificationVersion: "v4",
    provider: "scripted",
    modelId: "scripted",
    supportedUrls: {},
    requests,
    assertFinished: script.assertFinished,
    doGenerate: () => Promise.reject(new Error("The scripted model only streams.")),
    async doStream(options) {
      requests.push(structuredClone({ ...options, abortSignal: undefined }));
      const step = script.next();
      if ("refusesWith" in step) throw step.refusesWith;
      return { stream: ReadableStream.from(playStep(step, options.abortSignal)) };
    },
  };
}

async function* playStep(
  step: Exclude<ScriptedModelStep, { refusesWith: Error }>,
  signal: AbortSignal | undefined,
): AsyncGenerator<LanguageModelV4StreamPart> {
  yield { type: "stream-start", warnings: [] };
  if ("stallsAfter" in step) {
    yield* words(step.stallsAfter);
    await new Promise(() => undefined);
    return;
  }
  yield* words(chunksOf(step.words));
  if (step.until !== undefined) await untilOrAborted(step.until, signal);
  for (const [index, call] of (step.toolCalls ?? []).entries()) {
    const toolCallId = call.toolCallId ?? `call_${index}`;
    yield { type: "tool-call", toolCallId, toolName: call.functionName, input: argumentsText(call) };
  }
  if (step.failsWith !== undefined) throw step.failsWith;
  const unified = step.finishReason ?? (step.toolCalls === undefined ? "stop" : "tool-calls");
  yield { type: "finish", finishReason: { unified, raw: unified }, usage: noUsage };
}

function* words(chunks: string[]): Generator<LanguageModelV4StreamPart> {
  if (chunks.length === 0) return;
  yield { type: "text-start", id: "words" };
  for (const delta of chunks) yield { type: "text-delta", id: "words", delta };
  yield { type: "text-end", id: "words" };
}

async function untilOrAborted(until: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  if (signal?.aborted) onAbort();
  await Promise.race([until, aborted.promise]);
  signal?.removeEventListener("abort", onAbort);
}

const noUsage: LanguageModelV4Usage = {
  inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined },
};
