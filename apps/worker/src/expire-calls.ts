import {
  CallhookError,
  failedOutcome,
  foldTranscript,
  type ToolCall,
  type ToolOutcome,
} from "@callhook/core";
import {
  type AbandonedCall,
  abandonedCalls,
  type CallNews,
  callRepository,
  type Database,
  type NewEvent,
} from "@callhook/db";

export type ExpiryReport = { ended: CallNews[]; failed: { call: CallNews; error: unknown }[] };

const callsAtOnce = 500;

/** Ends the active calls to which nothing was added for a while: whoever held them is gone. */
export async function expireCalls(options: {
  database: Database;
  idleMinutes: number;
  now?: Date;
  pageSize?: number;
}): Promise<ExpiryReport> {
  const { database, idleMinutes, now = new Date(), pageSize = callsAtOnce } = options;
  const idleSince = new Date(now.getTime() - idleMinutes * 60_000);
  const report: ExpiryReport = { ended: [], failed: [] };
  for await (const call of idleCalls({ database, idleSince, pageSize })) {
    try {
      if (await endCall({ database, call, idleSince, now })) report.ended.push(call);
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
  idleSince: Date;
  pageSize: number;
}): AsyncGenerator<CallNews> {
  const { database, idleSince, pageSize } = options;
  let page: AbandonedCall[] = [];
  do {
    page = await abandonedCalls(database).list({ idleSince, limit: pageSize, after: page.at(-1) });
    for (const { workspaceId, callId } of page) yield { workspaceId, callId };
  } while (page.length === pageSize);
}

async function endCall(options: {
  database: Database;
  call: CallNews;
  idleSince: Date;
  now: Date;
}): Promise<boolean> {
  const { database, call, idleSince, now } = options;
  const { workspaceId, callId } = call;
  const calls = callRepository({ database, workspaceId });
  const { toolCalls } = foldTranscript(await calls.events({ callId }));
  const running = toolCalls.filter(({ outcome }) => outcome === null);
  const events: NewEvent[] = [
    ...running.map((toolCall) => ({
      type: "tool-finished" as const,
      toolCallId: toolCall.toolCallId,
      outcome: cancelledOutcome({ toolCall, now }),
    })),
    { type: "call-ended", reason: "abandoned" },
  ];
  const appended = await calls.append({ callId, events, onlyIfIdleSince: idleSince });
  return appended.length > 0;
}

/** What is true of a tool call that nobody follows any more: it was asked for, and its end was never seen. */
function cancelledOutcome({ toolCall, now }: { toolCall: ToolCall; now: Date }): ToolOutcome {
  return failedOutcome({
    toolCallId: toolCall.toolCallId,
    reason: "cancelled",
    message:
      "The call was abandoned before this tool's answer was recorded. Whether it took effect is not known.",
    totalMs: Math.max(0, now.getTime() - Date.parse(toolCall.startedAt)),
  });
}
