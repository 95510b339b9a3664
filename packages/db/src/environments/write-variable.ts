import { CallhookError, productionEnvironment } from "@callhook/core";
import { and, count, eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { environmentValues } from "../schema/environment-values.ts";
import { environmentVariables } from "../schema/environment-variables.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import type { EnvironmentVariableWrite } from "./environment.ts";
import { environmentIdOf } from "./read-environments.ts";

/** So many that a list of them is still one, and that the engine may read all of them for a tool call. */
const mostVariables = 200;

type Writing = { transaction: Transaction; workspaceId: string; name: string };

/** Creates the variable, or changes its value in the environments that are named. */
export async function writeVariable(options: {
  scope: Scope;
  write: EnvironmentVariableWrite;
}): Promise<void> {
  const { scope, write } = options;
  const { workspaceId, actor } = scope;
  const { name, values } = write;
  const given = Object.hasOwn(values, productionEnvironment)
    ? { value: values[productionEnvironment] ?? null }
    : {};
  const row = { ...given, writtenBy: storableText(actor?.name ?? "Callhook") };
  await connectionOf(scope.database).transaction(async (transaction) => {
    const writing = { transaction, workspaceId, name };
    await transaction
      .insert(environmentVariables)
      .values({ workspaceId, name, ...row })
      .onConflictDoUpdate({
        target: [environmentVariables.workspaceId, environmentVariables.name],
        set: { ...row, updatedAt: new Date() },
      });
    for (const [environment, value] of Object.entries(values)) {
      if (environment !== productionEnvironment) await writeValue({ ...writing, environment, value });
    }
    await requireSomeValue(writing);
    await requireRoom(writing);
    const subject = { kind: "environment-variable", id: name, name };
    const details = { environments: Object.keys(values) };
    await recordAudit({
      transaction,
      scope,
      entry: { action: "environment-variable.written", subject, details },
    });
  });
}

async function writeValue(options: Writing & { environment: string; value: string | null }): Promise<void> {
  const { transaction, workspaceId, name, environment, value } = options;
  const path = `values.${environment}`;
  const environmentId = await environmentIdOf({ connection: transaction, workspaceId, environment, path });
  if (environmentId === null) return;
  const place = { workspaceId, name, environmentId };
  if (value === null) {
    await transaction.delete(environmentValues).where(isValue(place));
    return;
  }
  const { workspaceId: workspace, name: variable, environmentId: environmentOf } = environmentValues;
  await transaction
    .insert(environmentValues)
    .values({ ...place, value })
    .onConflictDoUpdate({ target: [workspace, variable, environmentOf], set: { value } });
}

function isValue(place: { workspaceId: string; name: string; environmentId: string }) {
  return and(
    eq(environmentValues.workspaceId, place.workspaceId),
    eq(environmentValues.name, place.name),
    eq(environmentValues.environmentId, place.environmentId),
  );
}

async function requireSomeValue({ transaction, workspaceId, name }: Writing): Promise<void> {
  const [variable] = await transaction
    .select({ value: environmentVariables.value })
    .from(environmentVariables)
    .where(and(eq(environmentVariables.workspaceId, workspaceId), eq(environmentVariables.name, name)));
  if (variable?.value !== null) return;
  const own = await transaction
    .select({ name: environmentValues.name })
    .from(environmentValues)
    .where(and(eq(environmentValues.workspaceId, workspaceId), eq(environmentValues.name, name)))
    .limit(1);
  if (own.length > 0) return;
  const message = `${name} would have no value anywhere; give it one in at least one environment, or remove it.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path: "values", message }] });
}

async function requireRoom({ transaction, workspaceId }: Writing): Promise<void> {
  const [held] = await transaction
    .select({ count: count() })
    .from(environmentVariables)
    .where(eq(environmentVariables.workspaceId, workspaceId));
  if ((held?.count ?? 0) <= mostVariables) return;
  const message = `A workspace can have at most ${mostVariables} environment variables; remove one that nothing uses.`;
  throw new CallhookError({ code: "limit-reached", message });
}
