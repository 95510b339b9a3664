import { type CallTranscript, hasFailed, type ToolCall, type ToolOutcome } from "@callhook/core";
import type { toolCalls } from "../schema/tool-calls.ts";
import type { transcripts } from "../schema/transcripts.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { callMarks } from "./call-marks.ts";
import type { CallRow } from "./call-row.ts";

/** What of a call is kept with its record as well. */
export type RecordedCall = Pick<CallRow, "id" | "agent" | "channel" | "from" | "startedAt"> & {
  isSimulated: boolean;
};
export type ToolCallRow = typeof toolCalls.$inferInsert;
type TranscriptRow = Omit<typeof transcripts.$inferInsert, "workspaceId" | "callId">;

const openingWordsLength = 200;

/** A transcript as its row has it, with the figures that lists show and are narrowed by. */
export function transcriptColumns(options: {
  call: RecordedCall;
  transcript: CallTranscript;
}): TranscriptRow {
  const { call, transcript } = options;
  const { turns, toolCalls, eventCount } = transcript;
  const durations = toolCalls.flatMap(({ durationMs }) => durationMs ?? []);
  const openingWords = turns.find(({ role }) => role === "caller")?.text.slice(0, openingWordsLength);
  return {
    startedAt: call.startedAt,
    transcript,
    // Events are only ever added, so the fold that saw more of them is the newer one.
    eventCount,
    durationMs: transcript.durationMs,
    turnCount: turns.length,
    toolCallCount: toolCalls.length,
    failedToolCallCount: toolCalls.filter(({ outcome }) => hasFailed(outcome)).length,
    succeededToolCallCount: toolCalls.filter(({ outcome }) => outcome?.status === "succeeded").length,
    slowestToolCallMs: durations.length === 0 ? null : Math.max(...durations),
    interrupted: turns.some(({ interrupted }) => interrupted),
    openingWords: openingWords === undefined ? null : storableText(openingWords),
    spokenText: storableText([...turns.map(({ text }) => text), call.from ?? ""].join("\n")),
    marks: callMarks({ call, transcript }),
  };
}

/** One tool call of a transcript as its row has it. */
export function toolCallRow(options: {
  scope: Pick<Scope, "workspaceId">;
  call: RecordedCall;
  toolCall: ToolCall;
}): ToolCallRow {
  const { scope, call, toolCall } = options;
  const { outcome } = toolCall;
  return {
    workspaceId: scope.workspaceId,
    callId: call.id,
    sequence: toolCall.sequence,
    toolCallId: storableText(toolCall.toolCallId),
    toolId: toolCall.toolId === null ? null : storableText(toolCall.toolId),
    toolVersion: toolCall.toolVersion,
    functionName: storableText(toolCall.functionName),
    startedAt: new Date(toolCall.startedAt),
    callStartedAt: call.startedAt,
    finishedAt: toolCall.finishedAt === null ? null : new Date(toolCall.finishedAt),
    durationMs: toolCall.durationMs,
    outcome: outcome?.status ?? null,
    failureReason: outcome?.status === "failed" ? outcome.reason : null,
    responseStatus: outcome?.response?.status ?? null,
    mocked: outcome?.mocked === true || (call.isSimulated && (outcome?.request ?? null) === null),
    ...phasesOf(outcome),
  };
}

/** An answer that was given before, or none, had no phases of its own. */
function phasesOf(outcome: ToolOutcome | null) {
  if (outcome === null || outcome.mocked || outcome.replay !== null || outcome.request === null) return {};
  const { queue, dns, connect, tls, firstByte, body } = outcome.timings;
  // Of what ran at another platform nobody has measured any.
  if (queue + dns + connect + tls + firstByte + body === 0) return {};
  return {
    queueMs: queue,
    dnsMs: dns,
    connectMs: connect,
    tlsMs: tls,
    firstByteMs: firstByte,
    bodyMs: body,
  };
}
