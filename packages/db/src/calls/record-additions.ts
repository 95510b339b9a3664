import {
  CallhookError,
  mostMissingSequences,
  type TranscriptEvent,
  type TranscriptEventDraft,
} from "@callhook/core";
import { and, eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import type { JobSender } from "../queue/job-sender.ts";
import { callEvents } from "../schema/call-events.ts";
import { type Added, type Addition, callKey } from "./addition.ts";
import { callMissing, keysOfExisting, isWaitedFor, type LockedCall, lockCalls } from "./call-row.ts";
import { answeredToolCallId, type ReadableEvents, readableEvents } from "./event-row.ts";
import { type CallState, numberEvents } from "./number-events.ts";
import { type NumberedCall, writeEvents } from "./write-events.ts";

/** What is known of a call while its additions are numbered one after the other. */
type OpenCall = { row: LockedCall; state: CallState; added: TranscriptEvent[] };

/**
 * Adds to many calls in one transaction. A refused addition changes nothing, and the others nevertheless do. With
 * `skipLocked` it waits for nobody: what is for a call that somebody else holds is answered "held".
 */
export async function recordAdditions(options: {
  transaction: Transaction;
  jobs: JobSender;
  additions: Addition[];
  skipLocked: boolean;
}): Promise<Added[]> {
  const { transaction, jobs, additions, skipLocked } = options;
  const rows = await lockCalls({ transaction, calls: additions, skipLocked });
  const known = await eventsConcerning({ transaction, rows, additions });
  const open = new Map<string, OpenCall>();
  for (const row of rows) {
    const key = callKey({ workspaceId: row.workspaceId, callId: row.id });
    open.set(key, { row, state: stateOf(row, known.get(key)), added: [] });
  }
  const unlocked = additions.filter((addition) => !open.has(callKey(addition)));
  const held = skipLocked ? await keysOfExisting({ transaction, calls: unlocked }) : new Set();
  const now = new Date();
  const results = additions.map((addition) => {
    const key = callKey(addition);
    const call = open.get(key);
    return call === undefined && held.has(key) ? "held" : addTo(call, addition, now);
  });
  const changed = [...open.values()].filter(({ added }) => added.length > 0).map(numberedCall);
  if (changed.length > 0) await writeEvents({ transaction, jobs, calls: changed });
  return results;
}

function addTo(call: OpenCall | undefined, addition: Addition, now: Date): Added {
  if (call === undefined) return { ok: false, error: callMissing() };
  const { drafts, onlyIfIdleSince } = addition;
  if (onlyIfIdleSince !== undefined && !isIdle(call, onlyIfIdleSince))
    return { ok: true, events: [], added: [] };
  try {
    const numbered = numberEvents({ state: call.state, drafts, now });
    const { nextSequence, eventCount, added } = numbered;
    const isEnded = call.state.isEnded || added.some(({ type }) => type === "call-ended");
    const events = [...call.state.known.events, ...added];
    call.state = { nextSequence, eventCount, isEnded, known: { ...call.state.known, events } };
    call.added.push(...added);
    return { ok: true, events: numbered.events, added };
  } catch (error) {
    if (!(error instanceof CallhookError)) throw error;
    return { ok: false, error };
  }
}

const nothing: ReadableEvents = { events: [], unreadable: [] };

function stateOf({ nextSequence, eventCount, status }: LockedCall, known = nothing): CallState {
  return { nextSequence, eventCount, isEnded: status === "ended", known };
}

/** Something of this very batch that came before it counts as well. */
function isIdle({ row, state, added }: OpenCall, since: Date): boolean {
  return !state.isEnded && added.length === 0 && row.lastActiveAt < since;
}

function numberedCall({ row, state, added }: OpenCall): NumberedCall {
  const { nextSequence, eventCount } = state;
  const { workspaceId, id: callId } = row;
  return { workspaceId, callId, added, nextSequence, eventCount, newsQueued: isWaitedFor(row) };
}

/** What numbering has to know of each call: the events that are named, those of named tool calls, and the end. */
async function eventsConcerning(options: {
  transaction: Transaction;
  rows: LockedCall[];
  additions: Addition[];
}): Promise<Map<string, ReadableEvents>> {
  const { transaction, rows, additions } = options;
  const additionsByCall = Map.groupBy(additions, callKey);
  const wanted = rows.flatMap((row) => {
    const ofCall = additionsByCall.get(callKey({ workspaceId: row.workspaceId, callId: row.id })) ?? [];
    return concerning(
      row,
      ofCall.flatMap(({ drafts }) => drafts),
    );
  });
  if (wanted.length === 0) return new Map();
  const found = await transaction
    .select()
    .from(callEvents)
    .where(or(...wanted));
  const byCall = Map.groupBy(found, callKey);
  return new Map([...byCall].map(([key, events]) => [key, readableEvents(events)]));
}

function concerning(row: LockedCall, drafts: TranscriptEventDraft[]) {
  // Nothing on record has a number beyond these, and PostgreSQL refuses the whole question for one it cannot hold.
  const highest = row.eventCount + 1 + mostMissingSequences;
  const sequences = drafts.flatMap(({ sequence }) =>
    sequence === undefined || sequence > highest ? [] : [sequence],
  );
  const answered = drafts.flatMap((draft) => answeredToolCallId(draft) ?? []);
  const isEnded = row.status === "ended";
  if (sequences.length === 0 && answered.length === 0 && !isEnded) return [];
  return [
    and(
      eq(callEvents.workspaceId, row.workspaceId),
      eq(callEvents.callId, row.id),
      or(
        sequences.length === 0 ? undefined : inArray(callEvents.sequence, sequences),
        answered.length === 0 ? undefined : inArray(callEvents.toolCallId, answered),
        isEnded ? eq(callEvents.type, "call-ended") : undefined,
      ),
    ),
  ];
}
