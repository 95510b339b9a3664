import type { Actor } from "@callhook/core";
import { asc, eq } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { members } from "../schema/members.ts";
import { workspaces } from "../schema/workspaces.ts";
import { type AuditEntry, recordAudit } from "./record-audit.ts";

export type PersonAudit = {
  /**
   * Writes what happened to a person's account into every workspace that they are in, or into none when one of
   * them fails. `actor` says who did it and from where, who need not be that person: a stranger who failed to
   * sign in as them.
   */
  record(options: { userId: string; actor: Actor; entry: AuditEntry }): Promise<void>;
};

/** The audit of accounts, which stand outside every workspace while their workspaces must know. */
export function personAudit(database: Database): PersonAudit {
  const connection = connectionOf(database);
  return withDatabaseErrors({
    record: ({ userId, actor, entry }) =>
      connection.transaction(async (transaction) => {
        // Locked, so that a workspace cannot be removed between being found and being written to.
        const memberships = await transaction
          .select({ workspaceId: workspaces.id })
          .from(workspaces)
          .innerJoin(members, eq(members.workspaceId, workspaces.id))
          .where(eq(members.userId, userId))
          .orderBy(asc(workspaces.id))
          .for("key share", { of: workspaces });
        for (const { workspaceId } of memberships)
          await recordAudit({ transaction, scope: { database, workspaceId, actor }, entry });
      }),
  } satisfies PersonAudit);
}
