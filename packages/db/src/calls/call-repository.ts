import type { CallTranscript, TranscriptEvent } from "@callhook/core";
import { withDatabaseErrors } from "../database-error.ts";
import type { Page } from "../page.ts";
import type { Scope } from "../scope.ts";
import { appendEvents, type CallAddition } from "./append-events.ts";
import { bringInCall, type FinishedCall } from "./bring-in-call.ts";
import type { Call, CallSummary } from "./call.ts";
import type { CallFilter } from "./call-filter.ts";
import type { ReadableEvents } from "./event-row.ts";
import { listCalls } from "./list-calls.ts";
import {
  type EventRange,
  getCall,
  readEvents,
  readReadableEvents,
  readRecordedTranscript,
} from "./read-call.ts";
import { type RecentOutsideQuery, recentOutsideCalls } from "./recent-outside-calls.ts";
import { type CallerRemoval, removeCall, removeCallsOfCaller } from "./remove-calls.ts";
import { type RedactedRecord, type SavedRedacted, saveRedacted } from "../redaction/save-redacted.ts";
import { saveTranscript, type TranscriptRecord } from "./save-transcripts.ts";
import { type CallStart, startCall } from "./start-call.ts";
import { type OutsideCall, type OutsideCallStart, startOrFindCall } from "./start-or-find-call.ts";

export type CallRepository = {
  start(start: CallStart): Promise<Call>;
  /** The call that an outside platform names so, started if there is none: on every replica the same. */
  startOrFind(start: OutsideCallStart): Promise<OutsideCall>;
  /** A call that is over at its platform, as a whole, unless it is on record in any form. */
  bringIn(call: FinishedCall): Promise<OutsideCall>;
  /**
   * Answers the events as they are recorded. Repeating one changes nothing; the same number with other content is
   * a `sequence-conflict`. After the end only what happened before it, and the outcome of a running tool, is taken.
   */
  append(addition: CallAddition): Promise<TranscriptEvent[]>;
  /** In order; all of them, or those after a number and the missing ones before it. One that cannot be read is `internal`. */
  events(range: EventRange): Promise<TranscriptEvent[]>;
  /** The same, as far as they can be read: for people, who would rather have most of a call than none of it. */
  readableEvents(range: EventRange): Promise<ReadableEvents>;
  get(callId: string): Promise<Call>;
  /** Those whose name at a platform begins so, newest first, ended ones included. */
  recentOutside(query: RecentOutsideQuery): Promise<Call[]>;
  /** Newest first. */
  list(filter?: CallFilter): Promise<Page<CallSummary>>;
  /** Null until the worker has recorded the call for the first time. */
  recordedTranscript(callId: string): Promise<CallTranscript | null>;
  /** False when a transcript that knows as much or more is there already. */
  saveTranscript(record: TranscriptRecord): Promise<boolean>;
  /** The same for an ended call, with what is to be replaced replaced in all that is kept of it. */
  saveRedacted(record: RedactedRecord): Promise<SavedRedacted>;
  /** With all that is known of it. An active call is refused as `in-use`. */
  remove(callId: string): Promise<void>;
  /** The ended calls from this number. */
  removeOfCaller(from: string): Promise<CallerRemoval>;
};

export function callRepository(scope: Scope): CallRepository {
  return withDatabaseErrors({
    start: (start: CallStart) => startCall({ scope, start }),
    startOrFind: (start: OutsideCallStart) => startOrFindCall({ scope, start }),
    bringIn: (call: FinishedCall) => bringInCall({ scope, ...call }),
    append: (addition: CallAddition) => appendEvents({ scope, ...addition }),
    events: (range: EventRange) => readEvents({ scope, ...range }),
    readableEvents: (range: EventRange) => readReadableEvents({ scope, ...range }),
    get: (callId: string) => getCall({ scope, callId }),
    recentOutside: (query: RecentOutsideQuery) => recentOutsideCalls({ scope, query }),
    list: (filter: CallFilter = {}) => listCalls({ scope, filter }),
    recordedTranscript: (callId: string) => readRecordedTranscript({ scope, callId }),
    saveTranscript: (record: TranscriptRecord) => saveTranscript({ scope, ...record }),
    saveRedacted: (record: RedactedRecord) => saveRedacted({ scope, ...record }),
    remove: (callId: string) => removeCall({ scope, callId }),
    removeOfCaller: (from: string) => removeCallsOfCaller({ scope, from }),
  });
}
