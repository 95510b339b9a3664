import { type AgentId, CallhookError } from "@callhook/core";
import type { IngestedCall, IngestPlatform } from "@callhook/core/interop";
import { callRepository, type Database, type NewEvent, type ReadableEvents } from "@callhook/db";
import { openToolCalls } from "./open-tool-calls.ts";

/** Longer than most tools may take. */
const patienceMs = 60_000;

/**
 * Puts a finished call of a platform on record and answers its id there. The same call, however often it is told of, by
 * whichever of its webhooks and in whatever order, is one call: one that is known already, because it was held here or
 * was told of before, is only given what it lacks, and never a turn. While one of our own tools runs in it, `unavailable`
 * says that it is to be told of again in a moment: a call ends behind what its tools came to.
 */
export async function recordIngestedCall(options: {
  database: Database;
  workspaceId: string;
  agent: AgentId;
  environment: string;
  platform: IngestPlatform;
  call: IngestedCall;
  /** Since we were told of it. */
  waitedMs: number;
}): Promise<string> {
  const { database, workspaceId, agent, environment, platform, call, waitedMs } = options;
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
  const events = missingFrom({ record, call, waitedMs });
  try {
    await calls.append({ callId, events });
  } catch (error) {
    // Somebody else has ended it meanwhile: nothing is missing any more.
    if (!(error instanceof CallhookError) || error.code !== "call-ended") throw error;
  }
  return callId;
}

/**
 * The end alone, where nobody has heard of it. It waits for a tool that runs, and not for one whose outcome cannot be
 * read; nor for ever: an outcome that comes behind the end is taken as well.
 */
function missingFrom(options: { record: ReadableEvents; call: IngestedCall; waitedMs: number }): NewEvent[] {
  const { record, call, waitedMs } = options;
  if ([...record.events, ...record.unreadable].some(({ type }) => type === "call-ended")) return [];
  if (runsTool(record) && waitedMs < patienceMs) throw toolRuns();
  return [call.end];
}

/** Of what the platform was to run itself, such as a transfer, it says no more than that the call has ended. */
function runsTool(record: ReadableEvents): boolean {
  const handedOver = record.events.flatMap((event) =>
    event.type === "tool-called" && event.runBy === "platform" ? event.toolCallId : [],
  );
  return openToolCalls(record).some(
    ({ toolCallId, isDamaged }) => !isDamaged && !handedOver.includes(toolCallId),
  );
}

function toolRuns(): CallhookError {
  const message = "A tool of this call still runs. Its end is recorded behind what the tool comes to.";
  return new CallhookError({ code: "unavailable", message });
}
