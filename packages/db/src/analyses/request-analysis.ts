import { CallhookError } from "@callhook/core";
import { type AuditEntry, recordAudit } from "../audit/record-audit.ts";
import { callNotFound, isCall } from "../calls/call-row.ts";
import { connectionOf, jobsOf } from "../database.ts";
import { calls } from "../schema/calls.ts";
import type { Scope } from "../scope.ts";

/** Hands on a call whose agent has a model analyse it. */
export async function requestModelAnalysis(options: {
  scope: Scope;
  callId: string;
  again: boolean;
}): Promise<void> {
  const { scope, callId, again } = options;
  const jobs = jobsOf(scope.database);
  await jobs.ready();
  const request = { workspaceId: scope.workspaceId, callId, again };
  await connectionOf(scope.database).transaction((transaction) =>
    jobs.callToReadByModel({ transaction, request }),
  );
}

/** Has an ended call analysed once more; of one that goes on there is nothing to say yet. */
export async function requestAnalysis(options: { scope: Scope; callId: string }): Promise<void> {
  const { scope, callId } = options;
  const { workspaceId } = scope;
  const jobs = jobsOf(scope.database);
  await jobs.ready();
  await connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction.select({ status: calls.status }).from(calls).where(isCall(options));
    if (row === undefined) return callNotFound();
    if (row.status !== "ended") {
      const message = "This call goes on. It is analysed once it has ended.";
      throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "callId", message }] });
    }
    await jobs.callToAnalyse({ transaction, request: { workspaceId, callId, again: true } });
    const subject = { kind: "call", id: callId, name: callId };
    const entry: AuditEntry = { action: "call.analysis-requested", subject };
    await recordAudit({ transaction, scope, entry });
  });
}
