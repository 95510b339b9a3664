import { CallhookError, type Actor } from "@callhook/core";
import { and, count, eq, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { secrets } from "../schema/secrets.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import type { Keyring } from "./keyring.ts";

export type SecretWrite = {
  name: string;
  value: string;
  /** Where it is this value; production when left out. */
  environment?: string | undefined;
};

/** So many that a list of them is still one, and nobody fills a database with them. */
const mostSecrets = 1000;

/** Creates the secret, or replaces its value; what was said to the old value is not held against the new one. */
export async function writeSecret(options: {
  scope: Scope;
  keyring: Keyring;
  write: Omit<SecretWrite, "environment">;
}): Promise<void> {
  const { scope, keyring, write } = options;
  const { workspaceId } = scope;
  const { name } = write;
  const value = { ...keyring.seal({ workspaceId, name }, write.value), writtenBy: writerOf(scope.actor) };
  await connectionOf(scope.database).transaction(async (transaction) => {
    await requireSpelling({ transaction, workspaceId, name });
    const [written] = await transaction
      .insert(secrets)
      .values({ workspaceId, name, version: 1, ...value })
      .onConflictDoUpdate({
        target: [secrets.workspaceId, secrets.name],
        set: {
          ...value,
          version: sql`${secrets.version} + 1`,
          updatedAt: sql`now()`,
          verdict: null,
          verdictAt: null,
          verdictMessage: null,
        },
      })
      .returning({ version: secrets.version });
    const version = written?.version ?? 1;
    if (version === 1) await requireRoom({ transaction, workspaceId });
    const subject = { kind: "secret", id: name, name };
    await recordAudit({
      transaction,
      scope,
      entry: { action: "secret.written", subject, details: { version } },
    });
  });
}

function writerOf(actor: Actor | undefined): string {
  return storableText(actor?.name ?? "Callhook");
}

type Named = { transaction: Transaction; workspaceId: string; name: string };

/** `CRM` beside `crm` would be taken for the same. Whoever writes both at once meets the unique index. */
async function requireSpelling({ transaction, workspaceId, name }: Named): Promise<void> {
  const [known] = await transaction
    .select({ name: secrets.name })
    .from(secrets)
    .where(and(eq(secrets.workspaceId, workspaceId), eq(sql`lower(${secrets.name})`, name.toLowerCase())))
    .for("update");
  if (known === undefined || known.name === name) return;
  const message = `There is a secret ${known.name} already, which differs in case alone; write it like that to replace its value, or choose another name.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "name", message }] });
}

async function requireRoom({ transaction, workspaceId }: Omit<Named, "name">): Promise<void> {
  const [held] = await transaction
    .select({ count: count() })
    .from(secrets)
    .where(eq(secrets.workspaceId, workspaceId));
  if ((held?.count ?? 0) <= mostSecrets) return;
  const message = `A workspace can have at most ${mostSecrets} secrets; remove one that nothing uses.`;
  throw new CallhookError({ code: "limit-reached", message });
}
