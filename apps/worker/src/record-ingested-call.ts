import { type AgentId, CallhookError } from "@callhook/core";
import type { IngestedCall, IngestPlatform } from "@callhook/core/interop";
import { callRepository, type Database, type NewEvent, type ReadableEvents } from "@callhook/db";
import { openToolCalls } from "./open-tool-calls.ts";

/**
 * Puts a finished call of a platform on record and answers its id there. The same call, however often it is told of, by
 * whichever of its webhooks and in whatever order, is one call: one that is known already, because it was held here or
 * was told of before, is only given what it lacks, and never a turn.
 */
export async function recordIngestedCall(options: {
  database: Database;
  workspaceId: string;
  agent: AgentId;
  environment: string;
  platform: IngestPlatform;
  call: IngestedCall;
}): Promise<string> {
  const { database, workspaceId, agent, environment, platform, call } = options;
  const { externalId, channel, from, to, variables, startedAt } = call;
  const calls = callRepository({ database, workspaceId });
  const start = { agent, environment, platform, externalId, channel, from, variables, at: startedAt };
  const found = await calls.bringIn({
    start: { ...start, ...(to !== null && { to }) },
    events: [...call.steps, call.end],
  });
  const callId = found.call.id;
  if (found.isNew) return callId;
  const record = await calls.readableEvents({ callId });
  const events = missingFrom({ record, call });
  try {
    await calls.append({ callId, events });
  } catch (error) {
    // Somebody else has ended it meanwhile: nothing is missing any more.
    if (!(error instanceof CallhookError) || error.code !== "call-ended") throw error;
  }
  return callId;
}

/**
 * The end alone, where nobody has heard of it. Not while one of our own tools runs, which has its outcome yet to come:
 * whoever runs it ends the call, or the worker does when nobody is left. One whose outcome cannot be read has come to it.
 */
function missingFrom({ record, call }: { record: ReadableEvents; call: IngestedCall }): NewEvent[] {
  const hasEnded = [...record.events, ...record.unreadable].some(({ type }) => type === "call-ended");
  const isToolRunning = openToolCalls(record).some(({ isDamaged }) => !isDamaged);
  return hasEnded || isToolRunning ? [] : [call.end];
}
