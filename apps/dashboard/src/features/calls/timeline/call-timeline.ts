import type { CallTranscript, ModelReplyRecord, ToolCall, Turn } from "@callhook/core";
import { type Try, triesOf } from "./tool-call-stretches.ts";

export type Lane = "caller" | "agent" | "model" | "tools";

/** One thing of the call in its place; milliseconds since the call began. What is said is known by its moment only. */
export type Moment = { sequence: number; lane: Lane; startMs: number; endMs: number } & (
  | { kind: "turn"; turn: Turn }
  | { kind: "filler"; turn: Turn }
  | { kind: "model-reply"; reply: ModelReplyRecord }
  | { kind: "tool-call"; toolCall: ToolCall; tries: Try[]; said: Said[] }
);
export type ToolCallMoment = Extract<Moment, { kind: "tool-call" }>;

/** Words while a tool call ran, in milliseconds since its decision. */
export type Said = { sequence: number; by: "agent" | "caller"; text: string; afterMs: number };

export type CallTimeline = { wholeMs: number; moments: Moment[] };

/** Turns, requests to models and tool calls of a call on one axis, in the order they happened. */
export function callTimeline(transcript: CallTranscript): CallTimeline {
  const { turns, toolCalls, modelReplies } = transcript;
  const begun = beginningOf(transcript);
  const since = (iso: string) => Math.max(0, Date.parse(iso) - begun);
  const moments: Moment[] = [
    ...turns.map((turn) => placeTurn(turn, since(turn.at))),
    // It is on record when it ended.
    ...modelReplies.map((reply): Moment => ({
      kind: "model-reply",
      lane: "model",
      sequence: reply.sequence,
      startMs: Math.max(0, since(reply.at) - reply.durationMs),
      endMs: since(reply.at),
      reply,
    })),
    ...toolCalls.map((toolCall) => placeToolCall({ toolCall, turns, startMs: since(toolCall.startedAt) })),
  ];
  const last = moments.reduce((end, { endMs }) => Math.max(end, endMs), transcript.durationMs);
  return { wholeMs: Math.max(1, last), moments: moments.toSorted((one, two) => one.sequence - two.sequence) };
}

function beginningOf({ startedAt, turns, toolCalls }: CallTranscript): number {
  const first = startedAt ?? turns[0]?.at ?? toolCalls[0]?.startedAt ?? "";
  return Date.parse(first) || 0;
}

function placeTurn(turn: Turn, atMs: number): Moment {
  const kind = turn.fillsWaitOfToolCallId === undefined ? "turn" : "filler";
  return { kind, lane: turn.role, sequence: turn.sequence, startMs: atMs, endMs: atMs, turn };
}

function placeToolCall(options: { toolCall: ToolCall; turns: Turn[]; startMs: number }): ToolCallMoment {
  const { toolCall, turns, startMs } = options;
  const tries = triesOf(toolCall);
  const lengthMs = Math.max(toolCall.durationMs ?? 0, tries.at(-1)?.endMs ?? 0);
  const said = turns.flatMap((turn): Said[] => {
    const waitedFor = turn.fillsWaitOfToolCallId ?? turn.heldDuringToolCallId;
    if (waitedFor !== toolCall.toolCallId) return [];
    const afterMs = Math.max(0, Date.parse(turn.at) - Date.parse(toolCall.startedAt));
    return [{ sequence: turn.sequence, by: turn.role, text: turn.text, afterMs }];
  });
  const { sequence } = toolCall;
  return {
    kind: "tool-call",
    lane: "tools",
    sequence,
    startMs,
    endMs: startMs + lengthMs,
    toolCall,
    tries,
    said,
  };
}
