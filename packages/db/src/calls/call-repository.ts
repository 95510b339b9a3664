import type {
  AgentId,
  CallStatus,
  CallTranscript,
  CallVariables,
  Channel,
  ToolOutcome,
  TranscriptEvent,
  TranscriptEventDraft,
} from "@callhook/core";
import type { Page, PageRequest } from "../page.ts";
import type { Scope } from "../scope.ts";
import type { Call, CallSummary } from "./call.ts";

export type CallFilter = PageRequest & {
  agent?: AgentId | undefined;
  channel?: Channel | undefined;
  status?: CallStatus | undefined;
  /** Calls that used this tool. */
  toolId?: string | undefined;
  /** Calls with a tool call that ended so; together with `toolId`, a call of that tool. */
  toolOutcome?: ToolOutcome["status"] | undefined;
  /** Matched anywhere in what was said, or in who called, ignoring case. */
  search?: string | undefined;
  /** Started at or after this ISO time. */
  from?: string | undefined;
  /** Started before this ISO time. */
  to?: string | undefined;
};

export type CallStart = {
  agent: AgentId;
  channel: Channel;
  from: string | null;
  variables: CallVariables;
  /** Names the call in advance, so that a repeated start finds it instead of making a second one. */
  callId?: string | undefined;
};

export type CallRepository = {
  start(call: CallStart): Promise<Call>;
  append(addition: { callId: string; events: TranscriptEventDraft[] }): Promise<TranscriptEvent[]>;
  events(range: { callId: string; afterSequence?: number | undefined }): Promise<TranscriptEvent[]>;
  get(callId: string): Promise<Call>;
  /** Newest first. */
  list(filter?: CallFilter): Promise<Page<CallSummary>>;
  recordedTranscript(callId: string): Promise<CallTranscript | null>;
  /** False when a transcript that knows as much or more is there already. */
  saveTranscript(record: { callId: string; transcript: CallTranscript }): Promise<boolean>;
};

export function callRepository(_scope: Scope): CallRepository {
  throw new Error("not built yet");
}
