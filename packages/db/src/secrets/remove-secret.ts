import { CallhookError } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import { connectionOf } from "../database.ts";
import { secrets } from "../schema/secrets.ts";
import type { Scope } from "../scope.ts";
import { namedList } from "../named-list.ts";
import { storableText } from "../storable-text.ts";
import type { SecretUsers } from "./secret.ts";
import { secretUsers } from "./secret-users.ts";

/** Refused with `in-use` while something names it, unless that is overruled; what names it then cannot run. */
export async function removeSecret(options: { scope: Scope; name: string; force: boolean }): Promise<void> {
  const { scope, name, force } = options;
  const { workspaceId } = scope;
  await connectionOf(scope.database).transaction(async (transaction) => {
    const [removed] = await transaction
      .delete(secrets)
      .where(and(eq(secrets.workspaceId, workspaceId), eq(secrets.name, storableText(name))))
      .returning({ name: secrets.name });
    if (removed === undefined) throw noSuchSecret();
    const usedBy = (await secretUsers({ connection: transaction, workspaceId }))(name);
    const users = namesOf(usedBy);
    if (users.length > 0 && !force) throw inUse(name, users);
    const subject = { kind: "secret", id: name, name };
    const details = users.length === 0 ? {} : { usedBy: users };
    await recordAudit({ transaction, scope, entry: { action: "secret.removed", subject, details } });
  });
}

function namesOf({ tools, connections, lines, agents }: SecretUsers): string[] {
  return [...tools, ...connections, ...lines, ...agents].map(({ name }) => name);
}

function inUse(name: string, users: string[]): CallhookError {
  const named = namedList(users.map((user) => `“${user}”`));
  const message = `The secret ${name} is used by ${named}, which would not work without it. Choose another secret there first, or remove it by force.`;
  return new CallhookError({ code: "in-use", message });
}

function noSuchSecret(): CallhookError {
  return new CallhookError({
    code: "not-found",
    message: "This secret does not exist, or it was removed.",
  });
}
