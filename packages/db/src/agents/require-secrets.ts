import { type AgentSettings, CallhookError, type FieldIssue, secretsOfAgent } from "@callhook/core";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { secrets } from "../schema/secrets.ts";
import type { Scope } from "../scope.ts";

/**
 * Refuses a change that names a secret which is not there, at the field that does. One that was named before and is
 * gone since, because it was removed by force, must not keep anybody from changing a greeting.
 */
export async function requireSecrets(options: {
  transaction: Transaction;
  scope: Scope;
  before: AgentSettings;
  after: AgentSettings;
}): Promise<void> {
  const { transaction, scope, before, after } = options;
  const known = new Set(secretsOfAgent(before).map(({ name }) => name));
  const wanted = secretsOfAgent(after).filter(({ name }) => !known.has(name));
  if (wanted.length === 0) return;
  const names = wanted.map(({ name }) => name);
  // Locked against a removal under way, which looks for agents that name the secret.
  const rows = await transaction
    .select({ name: secrets.name })
    .from(secrets)
    .where(and(eq(secrets.workspaceId, scope.workspaceId), inArray(secrets.name, names)))
    .for("key share");
  const found = new Set(rows.map(({ name }) => name));
  const issues = wanted.filter(({ name }) => !found.has(name)).map(missing);
  const [first] = issues;
  if (first === undefined) return;
  throw new CallhookError({ code: "invalid-input", message: first.message, issues });
}

function missing({ name, path }: { name: string; path: (string | number)[] }): FieldIssue {
  const message = `There is no secret named ${name} in this workspace. Save the key as a secret first, then choose it here.`;
  return { path: path.join("."), message };
}
