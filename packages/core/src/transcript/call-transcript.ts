import type { AgentId } from "../tool/agent-target.ts";
import type { JsonValue } from "../execution/json-value.ts";
import type { ToolOutcome } from "../execution/outcome/tool-outcome.ts";
import type { ModelFailure } from "./model-failure.ts";
import type { CallVariables, Channel } from "./transcript-event.ts";

/** One stretch of speech by one side. */
export type Turn = {
  sequence: number;
  at: string;
  role: "caller" | "agent";
  text: string;
  /** What was really heard when the other side interrupted; null when all of it was. */
  heardText: string | null;
  interrupted: boolean;
  /** How long the voice had been speaking when it was interrupted, in milliseconds; absent where nobody measured it. */
  interruptedAfterMs?: number;
  /** The tool call during which the words were held; null when they were answered at once. */
  heldDuringToolCallId: string | null;
  /** The tool call whose wait the agent filled with these words; absent for everything else. */
  fillsWaitOfToolCallId?: string;
  /** A sign of listening that was not answered; absent for everything else. */
  isBackchannel?: boolean;
};

/** One decision of the agent to use a tool. `outcome` is null while the tool runs. */
export type ToolCall = {
  sequence: number;
  toolCallId: string;
  toolId: string | null;
  toolName: string;
  toolVersion: number | null;
  functionName: string;
  arguments: JsonValue;
  startedAt: string;
  finishedAt: string | null;
  /** Milliseconds from decision to outcome; null while the tool runs. */
  durationMs: number | null;
  outcome: ToolOutcome | null;
  /** What the person decided by a button, where the call needed confirmation; absent while nobody has. */
  decision?: { approved: boolean; at: string };
  /** What an asynchronous tool brought later; absent until it has. */
  lateResult?: { sequence: number; at: string; outcome: ToolOutcome };
};

/** One request to a language model. `turn` is the exchange that it was for; null where the record does not say. */
export type ModelReplyRecord = {
  sequence: number;
  at: string;
  turn: number | null;
  provider: string;
  model: string;
  status: "answered" | "failed" | "stopped";
  /** Why it failed; absent where it did not, or where the record does not say. */
  failure?: ModelFailure | undefined;
  isFallback: boolean;
  inputTokens: number | null;
  outputTokens: number | null;
  /** Milliseconds until the first word; null where none was said. */
  firstWordMs: number | null;
  durationMs: number;
};

export type CallStatus = "active" | "ended";

/** The recorded call: turns and tool calls, each in order of `sequence`, so that one sort puts them in place. */
export type CallTranscript = {
  agent: AgentId | null;
  channel: Channel | null;
  from: string | null;
  variables: CallVariables;
  status: CallStatus;
  startedAt: string | null;
  endedAt: string | null;
  endReason: string | null;
  /** Whom the caller was handed over to at the end; absent where nobody took over. */
  transferTo?: string;
  /** Milliseconds from start to end, or to the last event of an active call. */
  durationMs: number;
  turns: Turn[];
  toolCalls: ToolCall[];
  modelReplies: ModelReplyRecord[];
  /** How many events it was folded from. Events are only ever added, so more of them is newer. */
  eventCount: number;
  lastSequence: number;
  /** Numbers below `lastSequence` that have not arrived, `mostMissingSequences` of them at most. */
  missingSequences: number[];
};
