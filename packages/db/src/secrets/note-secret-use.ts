import { type CredentialVerdict, productionEnvironment } from "@callhook/core";
import { and, eq, isNull, lt, lte, ne, or, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { environments } from "../schema/environments.ts";
import { secretUses } from "../schema/secret-uses.ts";
import { secretValues } from "../schema/secret-values.ts";
import { secrets } from "../schema/secrets.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";

export type SecretUse = {
  name: string;
  /** Where it was used; production when left out. */
  environment?: string | undefined;
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
    const isFirst =
      use.tool !== null && (await isFirstOfDay({ transaction, scope, use, toolId: use.tool.id }));
    if (!isFirst) return;
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

/** What was said is about the value that was read: that of the environment, where it has one. */
async function touch(noting: Noting): Promise<void> {
  const { transaction, scope, use } = noting;
  const { workspaceId } = scope;
  const name = storableText(use.name);
  const environmentId = await ownValueId(noting);
  if (environmentId === null) {
    const isThis = and(eq(secrets.workspaceId, workspaceId), eq(secrets.name, name));
    await transaction
      .update(secrets)
      .set(changeBy(use))
      .where(and(isThis, isNews(secrets, use)));
    return;
  }
  const isThis = and(
    eq(secretValues.workspaceId, workspaceId),
    eq(secretValues.name, name),
    eq(secretValues.environmentId, environmentId),
  );
  await transaction
    .update(secretValues)
    .set(changeBy(use))
    .where(and(isThis, isNews(secretValues, use)));
}

async function ownValueId({ transaction, scope, use }: Noting): Promise<string | null> {
  const { workspaceId } = scope;
  const [own] = await transaction
    .select({ id: secretValues.environmentId })
    .from(secretValues)
    .innerJoin(
      environments,
      and(
        eq(environments.workspaceId, secretValues.workspaceId),
        eq(environments.id, secretValues.environmentId),
      ),
    )
    .where(
      and(
        eq(secretValues.workspaceId, workspaceId),
        eq(secretValues.name, storableText(use.name)),
        eq(environments.name, storableText(use.environment ?? productionEnvironment)),
      ),
    );
  return own?.id ?? null;
}

function changeBy({ judged }: SecretUse) {
  const lastUsedAt = sql`now()`;
  if (judged === null) return { lastUsedAt };
  const { verdict, message } = judged;
  const verdictMessage = message === null ? null : storableText(message);
  return { lastUsedAt, verdict, verdictAt: sql`now()`, verdictMessage };
}

/** Once a minute is enough, unless the verdict is another; one on a value that was replaced since says nothing. */
function isNews(
  { lastUsedAt, verdict, updatedAt }: typeof secrets | typeof secretValues,
  { judged, readAt }: SecretUse,
) {
  const isDue = or(isNull(lastUsedAt), lt(lastUsedAt, sql`now() - interval '1 minute'`));
  if (judged === null) return isDue;
  return and(lte(updatedAt, readAt), or(isDue, isNull(verdict), ne(verdict, judged.verdict)));
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
