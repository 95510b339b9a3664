import {
  describeModelFailure,
  type CallTranscript,
  type DataField,
  type ModelFailureReason,
  type ModelReading,
  modelReadingSchema,
} from "@callhook/core";
import { ToolChoiceViolationError } from "ai";
import { askModels } from "../models/ask-models.ts";
import type { AskedModel } from "../models/asked-model.ts";
import type { ModelReply } from "../models/read-model-reply.ts";
import { readingInstructions, readingRequest } from "./reading-request.ts";
import { readingTool, readingToolName } from "./reading-tool.ts";

/**
 * What a model made of a call; or why nothing, in a few words that go on from its name: `refused the key (401)`, with
 * the reason where it did not answer at all.
 */
export type CallReading =
  | { status: "answered"; model: string; reading: ModelReading }
  | { status: "failed"; model: string; why: string; reason?: ModelFailureReason | undefined };

/**
 * Has a model read a call that has ended, in one request: title, summary, success and values, as the arguments of the
 * one tool that it is offered. What was said reaches it as data. Never throws for what a model does; only for a
 * signal that has it stopped.
 */
export async function readCall(options: {
  /** The one that was chosen, and behind it the one that stands in. */
  models: readonly [AskedModel, ...AskedModel[]];
  transcript: CallTranscript;
  dataFields: readonly DataField[];
  /** What makes a call a success; empty to leave it to the model. */
  successCriterion: string;
  signal: AbortSignal;
  /** Told of every failure, for the log. */
  onFailure: (error: unknown) => void;
}): Promise<CallReading> {
  const { models, transcript, signal, onFailure } = options;
  let words = "";
  const { reply, steps } = await askModels({
    models,
    turn: 0,
    instructions: readingInstructions(options),
    messages: [{ role: "user", content: readingRequest(transcript) }],
    tools: { [readingToolName]: readingTool(options.dataFields) },
    toolChoice: "required",
    signal,
    onWords: (text) => (words += text),
    onFailure,
  });
  signal.throwIfAborted();
  const last = steps.at(-1);
  const model = last?.model ?? models[0].model.modelId;
  const reading = readingIn(reply, words);
  if (reading === "none") {
    if (reply.status === "failed") onFailure(reply.error);
    const { failure } = last ?? {};
    return { status: "failed", model, why: describeModelFailure(failure), reason: failure?.reason };
  }
  if (reading === null) {
    return { status: "failed", model, why: "answered with something that is no analysis" };
  }
  return { status: "answered", model, reading };
}

/** Null where the model answered something else, and `none` where it did not answer. */
function readingIn(reply: ModelReply, words: string): ModelReading | null | "none" {
  if (reply.status === "answered") {
    const asked = reply.toolCalls.find(({ functionName }) => functionName === readingToolName);
    return modelReadingSchema.safeParse(asked?.input).data ?? null;
  }
  // Servers that know no required tool let their models write the same as text.
  const isInWords = reply.status === "failed" && ToolChoiceViolationError.isInstance(reply.error);
  return isInWords ? (modelReadingSchema.safeParse(jsonIn(words)).data ?? null) : "none";
}

/** The one JSON object in a text, whatever stands around it; undefined where there is none. */
function jsonIn(words: string): unknown {
  try {
    return JSON.parse(words.slice(words.indexOf("{"), words.lastIndexOf("}") + 1));
  } catch {
    return undefined;
  }
}
