import { CallhookError } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import { connectionOf } from "../database.ts";
import { environmentVariables } from "../schema/environment-variables.ts";
import type { Scope } from "../scope.ts";
import { namedList } from "../named-list.ts";
import { storableText } from "../storable-text.ts";
import { variableUsers } from "./variable-users.ts";

/** Refused with `in-use` while something names it, unless that is overruled; what names it then cannot run. */
export async function removeVariable(options: { scope: Scope; name: string; force: boolean }): Promise<void> {
  const { scope, name, force } = options;
  const { workspaceId } = scope;
  await connectionOf(scope.database).transaction(async (transaction) => {
    const removed = await transaction
      .delete(environmentVariables)
      .where(
        and(
          eq(environmentVariables.workspaceId, workspaceId),
          eq(environmentVariables.name, storableText(name)),
        ),
      )
      .returning({ name: environmentVariables.name });
    if (removed.length === 0) throw noSuchVariable();
    const { tools, connections } = (await variableUsers({ connection: transaction, workspaceId }))(name);
    const users = [...tools, ...connections].map((user) => user.name);
    if (users.length > 0 && !force) throw inUse(name, users);
    const subject = { kind: "environment-variable", id: name, name };
    const details = users.length === 0 ? {} : { usedBy: users };
    await recordAudit({
      transaction,
      scope,
      entry: { action: "environment-variable.removed", subject, details },
    });
  });
}

function inUse(name: string, users: string[]): CallhookError {
  const named = namedList(users.map((user) => `“${user}”`));
  const message = `The environment variable ${name} is used by ${named}, which would not run without it. Take it out there first, or remove it by force.`;
  return new CallhookError({ code: "in-use", message });
}

function noSuchVariable(): CallhookError {
  const message = "This environment variable does not exist, or it was removed.";
  return new CallhookError({ code: "not-found", message });
}
