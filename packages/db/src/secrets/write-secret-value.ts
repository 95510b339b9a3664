import { CallhookError } from "@callhook/core";
import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { environmentIdOf } from "../environments/read-environments.ts";
import { secretValues } from "../schema/secret-values.ts";
import { secrets } from "../schema/secrets.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import type { Keyring } from "./keyring.ts";

type OneValue = { scope: Scope; name: string; environment: string };

/** What the secret is in an environment other than production, instead of what it is there. */
export async function writeSecretValue(
  options: OneValue & { keyring: Keyring; value: string },
): Promise<void> {
  const { scope, keyring, name, environment, value } = options;
  const { workspaceId, actor } = scope;
  await connectionOf(scope.database).transaction(async (transaction) => {
    await requireSecret({ transaction, workspaceId, name });
    const environmentId = await idOf({ transaction, scope, environment });
    const sealed = keyring.seal({ workspaceId, name, environmentId }, value);
    const fresh = {
      ...sealed,
      writtenBy: storableText(actor?.name ?? "Callhook"),
      lastUsedAt: null,
      verdict: null,
      verdictAt: null,
      verdictMessage: null,
    };
    await transaction
      .insert(secretValues)
      .values({ workspaceId, name, environmentId, ...fresh })
      .onConflictDoUpdate({
        target: [secretValues.workspaceId, secretValues.name, secretValues.environmentId],
        set: { ...fresh, updatedAt: sql`now()` },
      });
    const subject = { kind: "secret", id: name, name };
    const details = { environment };
    await recordAudit({ transaction, scope, entry: { action: "secret.written", subject, details } });
  });
}

/** From then on the secret is there what it is in production. */
export async function removeSecretValue(options: OneValue): Promise<void> {
  const { scope, name, environment } = options;
  const { workspaceId } = scope;
  await connectionOf(scope.database).transaction(async (transaction) => {
    const environmentId = await idOf({ transaction, scope, environment });
    const removed = await transaction
      .delete(secretValues)
      .where(
        and(
          eq(secretValues.workspaceId, workspaceId),
          eq(secretValues.name, storableText(name)),
          eq(secretValues.environmentId, environmentId),
        ),
      )
      .returning({ name: secretValues.name });
    if (removed.length === 0) throw noValue();
    const subject = { kind: "secret", id: name, name };
    const details = { environment };
    await recordAudit({ transaction, scope, entry: { action: "secret.removed", subject, details } });
  });
}

async function idOf(options: {
  transaction: Transaction;
  scope: Scope;
  environment: string;
}): Promise<string> {
  const { transaction: connection, scope, environment } = options;
  const { workspaceId } = scope;
  const id = await environmentIdOf({ connection, workspaceId, environment, path: "environment" });
  if (id === null) throw new Error("Production's value is the secret's own.");
  return id;
}

async function requireSecret(options: {
  transaction: Transaction;
  workspaceId: string;
  name: string;
}): Promise<void> {
  const { transaction, workspaceId, name } = options;
  const [known] = await transaction
    .select({ name: secrets.name })
    .from(secrets)
    .where(and(eq(secrets.workspaceId, workspaceId), eq(secrets.name, storableText(name))))
    .for("share");
  if (known !== undefined) return;
  const message = `There is no secret ${name} yet; save its value in production first, then the one that differs.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "name", message }] });
}

function noValue(): CallhookError {
  const message = "This secret has no value of its own in that environment, or it was removed.";
  return new CallhookError({ code: "not-found", message });
}
