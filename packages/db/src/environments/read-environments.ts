import {
  CallhookError,
  type EnvironmentValues,
  type KnownEnvironment,
  productionEnvironment,
} from "@callhook/core";
import { and, asc, eq } from "drizzle-orm";
import type { Connection, Transaction } from "../connection.ts";
import { environmentValues } from "../schema/environment-values.ts";
import { environmentVariables } from "../schema/environment-variables.ts";
import { environments } from "../schema/environments.ts";
import { storableText } from "../storable-text.ts";
import type { Environment } from "./environment.ts";

type Reading = { connection: Connection | Transaction; workspaceId: string };

/** Production first, the others by name. */
export async function readEnvironments({ connection, workspaceId }: Reading): Promise<Environment[]> {
  const rows = await connection
    .select()
    .from(environments)
    .where(eq(environments.workspaceId, workspaceId))
    .orderBy(asc(environments.name));
  return [
    { id: productionEnvironment, name: productionEnvironment, isProduction: true, createdAt: null },
    ...rows.map(({ id, name, createdAt }) => ({ id, name, isProduction: false, createdAt })),
  ];
}

/** Null for production, which has no row; refused where there is none of this name. It stays until the transaction ends. */
export async function environmentIdOf(
  reading: Reading & { environment: string; path: string },
): Promise<string | null> {
  const { connection, workspaceId, environment, path } = reading;
  if (environment === productionEnvironment) return null;
  const [row] = await connection
    .select({ id: environments.id })
    .from(environments)
    .where(and(eq(environments.workspaceId, workspaceId), eq(environments.name, storableText(environment))))
    .for("share");
  if (row !== undefined) return row.id;
  const message = `There is no environment called ${environment}; add it in Settings → Environments, or choose another.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path, message }] });
}

/** Each environment with all that holds in it: its own values, and production's where it has none. */
export async function readKnownEnvironments(reading: Reading): Promise<KnownEnvironment[]> {
  const { connection, workspaceId } = reading;
  const known = await readEnvironments(reading);
  const shared = await connection
    .select({ name: environmentVariables.name, value: environmentVariables.value })
    .from(environmentVariables)
    .where(eq(environmentVariables.workspaceId, workspaceId));
  const own = await connection
    .select()
    .from(environmentValues)
    .where(eq(environmentValues.workspaceId, workspaceId));
  const defaults = shared.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const]));
  return known.map(({ id, name }) => {
    const differing = own.filter(({ environmentId }) => environmentId === id);
    const values = Object.fromEntries([
      ...defaults,
      ...differing.map((row) => [row.name, row.value] as const),
    ]);
    return { name, values };
  });
}

/** All that holds in one environment; undefined where there is none of this name. For the engine, on every use. */
export async function readValues(
  reading: Reading & { environment: string },
): Promise<EnvironmentValues | undefined> {
  const { environment, ...all } = reading;
  return (await readKnownEnvironments(all)).find(({ name }) => name === environment)?.values;
}
