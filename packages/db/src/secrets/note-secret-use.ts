import type { CredentialVerdict } from "@callhook/core";
import { and, eq, isNull, lt, lte, ne, or, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { secretUses } from "../schema/secret-uses.ts";
import { secrets } from "../schema/secrets.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";

export type SecretUse = {
  name: string;
  /** The saved tool that it was given to; null for a draft, whose test is on record itself. */
  tool: { id: string; name: string } | null;
  /** When its value was read: a verdict on a value that was replaced since says nothing. */
  readAt: Date;
  /** Null where nobody has judged it. */
  judged: { verdict: CredentialVerdict; message: string | null } | null;
};

/**
 * Remembers that a secret was used, and what came of it. At most one row is written a minute, unless the verdict is
 * another, and at most one audit entry a day for each tool: the tool calls themselves are on record.
 */
export async function noteSecretUse({ scope, use }: { scope: Scope; use: SecretUse }): Promise<void> {
  await connectionOf(scope.database).transaction(async (transaction) => {
    await touch({ transaction, scope, use });
    const isNews =
      use.tool !== null && (await isFirstOfDay({ transaction, scope, use, toolId: use.tool.id }));
    if (!isNews) return;
    const { name, tool } = use;
    const subject = { kind: "secret", id: name, name };
    await recordAudit({
      transaction,
      scope: { ...scope, actor: undefined },
      entry: { action: "secret.used", subject, details: { tool } },
    });
  });
}

type Noting = { transaction: Transaction; scope: Scope; use: SecretUse };

async function touch({ transaction, scope, use }: Noting): Promise<void> {
  const { name, readAt, judged } = use;
  const { lastUsedAt, verdict, updatedAt } = secrets;
  const isThis = and(eq(secrets.workspaceId, scope.workspaceId), eq(secrets.name, storableText(name)));
  const isDue = or(isNull(lastUsedAt), lt(lastUsedAt, sql`now() - interval '1 minute'`));
  if (judged === null) {
    await transaction
      .update(secrets)
      .set({ lastUsedAt: sql`now()` })
      .where(and(isThis, isDue));
    return;
  }
  await transaction
    .update(secrets)
    .set({
      lastUsedAt: sql`now()`,
      verdict: judged.verdict,
      verdictAt: sql`now()`,
      verdictMessage: judged.message === null ? null : storableText(judged.message),
    })
    .where(and(isThis, lte(updatedAt, readAt), or(isDue, isNull(verdict), ne(verdict, judged.verdict))));
}

/** Nothing is noted of a secret that was removed meanwhile. */
async function isFirstOfDay({
  transaction,
  scope,
  use,
  toolId,
}: Noting & { toolId: string }): Promise<boolean> {
  const { workspaceId } = scope;
  const noted = await transaction
    .insert(secretUses)
    .select(
      transaction
        .select({
          workspaceId: secrets.workspaceId,
          name: secrets.name,
          toolId: sql<string>`${toolId}::text`.as("tool_id"),
          notedAt: sql<Date>`now()`.as("noted_at"),
        })
        .from(secrets)
        .where(and(eq(secrets.workspaceId, workspaceId), eq(secrets.name, storableText(use.name)))),
    )
    .onConflictDoUpdate({
      target: [secretUses.workspaceId, secretUses.name, secretUses.toolId],
      set: { notedAt: sql`now()` },
      setWhere: lt(secretUses.notedAt, sql`now() - interval '1 day'`),
    })
    .returning({ toolId: secretUses.toolId });
  return noted.length > 0;
}
