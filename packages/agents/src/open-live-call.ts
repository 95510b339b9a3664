import { listWithApproval } from "./approval.ts";
import type { ConversationOptions } from "./conversation-options.ts";
import { createToolLatencies } from "./fillers/tool-latencies.ts";
import type { ConversationLimits, LiveCall } from "./live-call.ts";
import { createToolCallIds } from "./tool-call-ids.ts";
import { createTranscriptWriter } from "./transcript-writer.ts";

const defaultLimits: ConversationLimits = { steps: 8, stallTimeoutMs: 20_000, modelRetries: 1 };

/** What a conversation was opened with, completed by what may be left out. */
export function openLiveCall(
  options: ConversationOptions,
  signals: Pick<LiveCall, "callEnded" | "released" | "halted">,
): LiveCall {
  const { call, profile, model, fallbackModel, listTools, execute, record, history, unreadable } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const { steps: stepsPerTurn, stallTimeoutMs, modelRetries: retries } = limits;
  const writer = createTranscriptWriter({ history, unreadable, record });
  return {
    call,
    profile,
    models: [{ model, stallTimeoutMs, retries }, ...(fallbackModel === undefined ? [] : [fallbackModel])],
    listTools: listWithApproval({ listTools, profile, call }),
    execute,
    ...signals,
    writer,
    stepsPerTurn,
    latencies: options.latencies ?? createToolLatencies(),
    msPerCharacter: options.msPerCharacter ?? 65,
    now: options.now ?? (() => new Date()),
    onModelError: options.onModelError ?? (() => undefined),
    onBug: options.onBug ?? (() => undefined),
    toolCallsHere: new Set(),
    claimToolCallId: createToolCallIds(() => writer.steps, writer.isUnreadable),
  };
}
