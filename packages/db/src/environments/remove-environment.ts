import { CallhookError } from "@callhook/core";
import { and, asc, eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { linesInEnvironment } from "../lines/lines-by.ts";
import { namedList } from "../named-list.ts";
import { environmentValues } from "../schema/environment-values.ts";
import { environments } from "../schema/environments.ts";
import { secretValues } from "../schema/secret-values.ts";
import type { Scope } from "../scope.ts";
import { countActiveCalls, lockEnvironment } from "./one-environment.ts";

/** Its values go with it. Refused with `in-use` while there are any, or calls run in it, unless that is overruled. */
export async function removeEnvironment(options: {
  scope: Scope;
  environmentId: string;
  force: boolean;
}): Promise<void> {
  const { scope, environmentId, force } = options;
  const { workspaceId } = scope;
  await connectionOf(scope.database).transaction(async (transaction) => {
    const { id, name } = await lockEnvironment({ transaction, workspaceId, environmentId });
    const held = await heldBy({ transaction, workspaceId, id, name });
    if (held.length > 0 && !force) throw inUse(name, held);
    await transaction
      .delete(environments)
      .where(and(eq(environments.workspaceId, workspaceId), eq(environments.id, id)));
    const subject = { kind: "environment", id, name };
    const details = held.length === 0 ? {} : { held };
    await recordAudit({ transaction, scope, entry: { action: "environment.removed", subject, details } });
  });
}

/** What would be lost with it, in words. */
async function heldBy(options: {
  transaction: Transaction;
  workspaceId: string;
  id: string;
  name: string;
}): Promise<string[]> {
  const { transaction, workspaceId, id, name } = options;
  const variables = await transaction
    .select({ name: environmentValues.name })
    .from(environmentValues)
    .where(and(eq(environmentValues.workspaceId, workspaceId), eq(environmentValues.environmentId, id)))
    .orderBy(asc(environmentValues.name));
  const secrets = await transaction
    .select({ name: secretValues.name })
    .from(secretValues)
    .where(and(eq(secretValues.workspaceId, workspaceId), eq(secretValues.environmentId, id)))
    .orderBy(asc(secretValues.name));
  const lines = await linesInEnvironment({ connection: transaction, workspaceId, environment: name });
  const active = await countActiveCalls({ transaction, workspaceId, name });
  return [
    ...(variables.length === 0 ? [] : [`its own value of ${named(variables)}`]),
    ...(secrets.length === 0 ? [] : [`its own value of the secret ${named(secrets)}`]),
    ...(lines.length === 0 ? [] : [`the phone line ${named(lines)}`]),
    ...(active === 0 ? [] : [active === 1 ? "a call that is running" : `${active} calls that are running`]),
  ];
}

function named(rows: { name: string }[]): string {
  return namedList(rows.map(({ name }) => name));
}

function inUse(name: string, held: string[]): CallhookError {
  const message = `The environment ${name} has ${held.join(", and ")}. Take that away first, or remove the environment by force.`;
  return new CallhookError({ code: "in-use", message });
}
