import type { Role } from "@callhook/core";
import { sql } from "drizzle-orm";
import { type AuditEntry, recordAudit } from "../audit/record-audit.ts";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { members } from "../schema/members.ts";
import { users } from "../schema/people.ts";
import type { Scope } from "../scope.ts";

export type PeopleRepository = {
  /** Whether anybody has an account yet. */
  isEmpty(): Promise<boolean>;
};

/** People, who stand outside every workspace. */
export function peopleRepository(database: Database): PeopleRepository {
  const connection = connectionOf(database);
  return withDatabaseErrors({
    isEmpty: async () => {
      const [row] = await connection
        .select({ one: sql<number>`1` })
        .from(users)
        .limit(1);
      return row === undefined;
    },
  });
}

/** Lets a person into the scope's workspace; somebody who is in already keeps their role. */
export async function addMember(options: {
  scope: Scope;
  userId: string;
  role: Role;
  email: string;
}): Promise<void> {
  const { scope, userId, role, email } = options;
  await connectionOf(scope.database).transaction(async (transaction) => {
    const added = await transaction
      .insert(members)
      .values({ workspaceId: scope.workspaceId, userId, role })
      .onConflictDoNothing()
      .returning();
    if (added.length === 0) return;
    const entry: AuditEntry = {
      action: "member.added",
      subject: { kind: "person", id: userId, name: email },
      details: { role },
    };
    await recordAudit({ transaction, scope, entry });
  });
}
