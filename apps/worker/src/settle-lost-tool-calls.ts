import { CallhookError, failedOutcome, type ToolOutcome } from "@callhook/core";
import { type CallNews, callRepository, type Database, type LostToolCall, lostToolCalls } from "@callhook/db";

export type SettlementReport = { settled: number; failed: { call: CallNews; error: unknown }[] };

const mostAtOnce = 500;

/**
 * Gives an outcome to tool calls whose process ended before it could put theirs on record: the one that the ledger
 * kept, or that it is not known. Each tool call has exactly one, whoever else finds it meanwhile.
 */
export async function settleLostToolCalls(options: {
  database: Database;
  now?: Date;
}): Promise<SettlementReport> {
  const { database, now = new Date() } = options;
  const report: SettlementReport = { settled: 0, failed: [] };
  for (const lost of await lostToolCalls(database).list({ limit: mostAtOnce })) {
    const { workspaceId, callId, toolCallId } = lost;
    const at = endOf(lost, now);
    const outcome = lost.outcome === null ? unknownOutcome(lost, at) : { ...lost.outcome, toolCallId };
    try {
      const calls = callRepository({ database, workspaceId });
      await calls.append({
        callId,
        events: [{ type: "tool-finished", at: at.toISOString(), toolCallId, outcome }],
      });
      report.settled += 1;
    } catch (error) {
      if (!isSettledOtherwise(error)) report.failed.push({ call: { workspaceId, callId }, error });
    }
  }
  return report;
}

/** Its outcome arrived after all, or its call was removed. */
function isSettledOtherwise(error: unknown): boolean {
  return error instanceof CallhookError && ["sequence-conflict", "not-found"].includes(error.code);
}

/** What was never sent has not taken longer than its call, however late it is noticed. */
function endOf({ sent, startedAt, endedAt }: LostToolCall, now: Date): Date {
  const wasWaitedFor = sent === "read" || sent === "write" || endedAt === null;
  return wasWaitedFor ? now : new Date(Math.max(startedAt.getTime(), endedAt.getTime()));
}

const messages: Record<LostToolCall["sent"], string> = {
  no: "Callhook sent no request for this tool call. If somebody else ran it, whether it took effect is not known.",
  read: "Callhook was interrupted before this tool's answer was recorded.",
  write:
    "Callhook was interrupted before this tool's answer was recorded. Whether it took effect is not known.",
  elsewhere: "The call ended, and nobody said how this tool call did. Whether it took effect is not known.",
};

function unknownOutcome(lost: LostToolCall, at: Date): ToolOutcome {
  const { toolCallId, startedAt, environment, sent } = lost;
  const totalMs = Math.max(0, at.getTime() - startedAt.getTime());
  const message = messages[sent];
  const outcome = failedOutcome({ toolCallId, reason: "cancelled", environment, totalMs, message });
  return { ...outcome, advice: sent === "read" ? "retry" : "check" };
}
