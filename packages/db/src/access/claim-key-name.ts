import { CallhookError } from "@callhook/core";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";

/**
 * Refuses a name that another key in use has, whatever its capitals: whoever has to revoke the one that leaked must
 * know which it is. A name is free again when its key has ended. The workspace is locked, so that two who ask for
 * one name at once do not both get it.
 */
export async function claimKeyName(options: {
  transaction: Transaction;
  scope: Scope;
  name: string;
}): Promise<void> {
  const { transaction, scope, name } = options;
  const { workspaceId } = scope;
  await transaction
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
    .for("no key update");
  const [taken] = await transaction
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(
      and(
        eq(apiKeys.workspaceId, workspaceId),
        eq(apiKeys.kind, "key"),
        isNull(apiKeys.revokedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, sql`now()`)),
        sql`lower(${apiKeys.name}) = lower(${storableText(name)})`,
      ),
    )
    .limit(1);
  if (taken === undefined) return;
  const message = `Another API key in use is called "${name}". Choose another name, or revoke that key first.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "name", message }] });
}
