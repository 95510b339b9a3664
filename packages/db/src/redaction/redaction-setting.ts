import type { PersonalData } from "@callhook/core";
import { eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { lockWorkspace, workspaceMissing } from "../plans/lock-workspace.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { Scope } from "../scope.ts";

/** What a workspace has replaced in the records of calls, once they have ended. */
export type RedactionSetting = {
  /** None where nothing is replaced. */
  read(): Promise<PersonalData[]>;
  /** Holds for calls that end from now on; what is on record stays as it is. */
  write(kinds: readonly PersonalData[]): Promise<void>;
};

export function redactionSetting(scope: Scope): RedactionSetting {
  const { workspaceId, database } = scope;
  return withDatabaseErrors({
    read: async () => {
      const [row] = await connectionOf(database)
        .select({ kinds: workspaces.redactedKinds })
        .from(workspaces)
        .where(eq(workspaces.id, workspaceId));
      return row?.kinds ?? workspaceMissing(workspaceId);
    },
    write: (kinds: readonly PersonalData[]) =>
      connectionOf(database).transaction(async (transaction) => {
        const { id, name, redactedKinds: from } = await lockWorkspace({ transaction, scope });
        const to = [...new Set(kinds)].toSorted();
        if (from.join() === to.join()) return;
        await transaction.update(workspaces).set({ redactedKinds: to }).where(eq(workspaces.id, id));
        const subject = { kind: "workspace", id, name };
        const entry = { action: "workspace.redaction-changed", subject, details: { from, to } } as const;
        await recordAudit({ transaction, scope, entry });
      }),
  });
}
