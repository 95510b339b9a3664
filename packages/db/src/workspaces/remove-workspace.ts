import { CallhookError } from "@callhook/core";
import { and, eq, sql } from "drizzle-orm";
import { notifyOfNews } from "../calls/call-news.ts";
import { connectionOf } from "../database.ts";
import { lockWorkspace } from "../plans/lock-workspace.ts";
import { calls } from "../schema/calls.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { Scope } from "../scope.ts";

/**
 * Removes the scope's workspace with everything in it, once its name was typed to say that this is meant. Whoever
 * holds one of its open calls hears of it, finds the call gone and stops.
 */
export async function removeWorkspace({ scope, name }: { scope: Scope; name: string }): Promise<void> {
  const { workspaceId } = scope;
  await connectionOf(scope.database).transaction(async (transaction) => {
    const workspace = await lockWorkspace({ transaction, scope, isRemoved: true });
    if (workspace.name.trim() !== name.trim()) throw otherName();
    const isOpen = and(eq(calls.workspaceId, workspaceId), eq(calls.status, "active"));
    // Waits for whoever is writing to one; deleting first, or locking in another order, we would wait for each other.
    const open = await transaction
      .select({ id: calls.id })
      .from(calls)
      .where(isOpen)
      .orderBy(calls.workspaceId, calls.id)
      .for("update");
    await transaction.delete(workspaces).where(eq(workspaces.id, workspaceId));
    for (const { id: callId } of open)
      await transaction.execute(sql`select ${notifyOfNews({ workspaceId, callId })}`);
  });
}

function otherName(): CallhookError {
  const message = "This is not the name of the workspace. Type it exactly as it is shown to remove it.";
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "name", message }] });
}
