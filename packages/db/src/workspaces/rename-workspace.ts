import { eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import { connectionOf } from "../database.ts";
import { lockWorkspace } from "../plans/lock-workspace.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { Scope } from "../scope.ts";

/** Calls the scope's workspace something else, on record. */
export async function renameWorkspace({ scope, name }: { scope: Scope; name: string }): Promise<void> {
  await connectionOf(scope.database).transaction(async (transaction) => {
    const { id, name: from } = await lockWorkspace({ transaction, scope });
    if (from === name) return;
    await transaction.update(workspaces).set({ name }).where(eq(workspaces.id, id));
    const subject = { kind: "workspace", id, name };
    const entry = { action: "workspace.renamed", subject, details: { from, to: name } } as const;
    await recordAudit({ transaction, scope, entry });
  });
}
