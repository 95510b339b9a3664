import { and, asc, eq } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { environments } from "../schema/environments.ts";
import { secretValues } from "../schema/secret-values.ts";
import { type EnvironmentSecret, healthOf } from "./secret.ts";

/** Of every secret, the environments in which it has a value of its own; never the value. */
export async function readSecretValues(options: {
  connection: Connection;
  workspaceId: string;
}): Promise<(name: string) => EnvironmentSecret[]> {
  const { connection, workspaceId } = options;
  const { name, updatedAt, writtenBy, lastUsedAt, verdict, verdictAt, verdictMessage } = secretValues;
  const rows = await connection
    .select({
      name,
      environment: environments.name,
      updatedAt,
      writtenBy,
      lastUsedAt,
      verdict,
      verdictAt,
      verdictMessage,
    })
    .from(secretValues)
    .innerJoin(
      environments,
      and(
        eq(environments.workspaceId, secretValues.workspaceId),
        eq(environments.id, secretValues.environmentId),
      ),
    )
    .where(eq(secretValues.workspaceId, workspaceId))
    .orderBy(asc(environments.name));
  return (wanted) =>
    rows
      .filter((row) => row.name === wanted)
      .map((row) => {
        const { environment, ...facts } = row;
        const { updatedAt: at, writtenBy: by, lastUsedAt: used } = facts;
        return { name: environment, updatedAt: at, writtenBy: by, lastUsedAt: used, health: healthOf(row) };
      });
}
