import { CallhookError } from "@callhook/core";
import {
  type AbandonedCall,
  abandonedCalls,
  type CallNews,
  callRepository,
  type Database,
  lostToolCalls,
  type NewEvent,
} from "@callhook/db";
import { cancelledOutcome, openToolCalls } from "./open-tool-calls.ts";

export type ExpiryReport = { ended: CallNews[]; failed: { call: CallNews; error: unknown }[] };

const callsAtOnce = 500;

/** How long a phone platform has to connect to a call that it has begun: twice what its socket's address is good for. */
const connectingMs = 2 * 60_000;

/** Calls to which nothing was added since then are abandoned. */
type IdleSince = { idleSince: Date; unconnectedSince: Date };

/** Ends the active calls to which nothing was added for a while: whoever held them is gone, or never came. */
export async function expireCalls(options: {
  database: Database;
  idleMinutes: number;
  now?: Date;
  pageSize?: number;
}): Promise<ExpiryReport> {
  const { database, idleMinutes, now = new Date(), pageSize = callsAtOnce } = options;
  const idleMs = idleMinutes * 60_000;
  const since: IdleSince = {
    idleSince: new Date(now.getTime() - idleMs),
    unconnectedSince: new Date(now.getTime() - Math.min(idleMs, connectingMs)),
  };
  const report: ExpiryReport = { ended: [], failed: [] };
  for await (const call of idleCalls({ database, since, pageSize })) {
    try {
      if (await endCall({ database, call, since, now })) report.ended.push(call);
    } catch (error) {
      // Removed or ended while we looked: what we wanted has happened.
      const isGone = error instanceof CallhookError && ["not-found", "call-ended"].includes(error.code);
      if (!isGone) report.failed.push({ call, error });
    }
  }
  return report;
}

/** Page by page, each behind the one before: calls that cannot be ended stay idle, and would fill the first for ever. */
async function* idleCalls(options: {
  database: Database;
  since: IdleSince;
  pageSize: number;
}): AsyncGenerator<CallNews> {
  const { database, since, pageSize } = options;
  let page: AbandonedCall[] = [];
  do {
    page = await abandonedCalls(database).list({ ...since, limit: pageSize, after: page.at(-1) });
    for (const { workspaceId, callId } of page) yield { workspaceId, callId };
  } while (page.length === pageSize);
}

async function endCall(options: {
  database: Database;
  call: CallNews;
  since: IdleSince;
  now: Date;
}): Promise<boolean> {
  const { database, call, since, now } = options;
  const { workspaceId, callId } = call;
  const calls = callRepository({ database, workspaceId });
  // What cannot be read keeps no call from ending: only what ended can be removed.
  const record = await calls.readableEvents({ callId });
  const open = openToolCalls(record);
  const toolCallIds = open.map(({ toolCallId }) => toolCallId);
  const known = await lostToolCalls(database).outcomesOf({ ...call, toolCallIds });
  const events: NewEvent[] = [
    ...open.map((toolCall) => ({
      type: "tool-finished" as const,
      toolCallId: toolCall.toolCallId,
      outcome: known.get(toolCall.toolCallId) ?? cancelledOutcome({ toolCall, now }),
    })),
    { type: "call-ended", reason: "abandoned" },
  ];
  // Whoever connects meanwhile makes the call busy, by either moment.
  const hasGoneOn = record.events.length + record.unreadable.length > 1;
  const onlyIfIdleSince = hasGoneOn ? since.idleSince : since.unconnectedSince;
  const appended = await calls.append({ callId, events, onlyIfIdleSince });
  return appended.length > 0;
}
