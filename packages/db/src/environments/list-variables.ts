import { productionEnvironment } from "@callhook/core";
import { asc, eq } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { environmentValues } from "../schema/environment-values.ts";
import { environmentVariables } from "../schema/environment-variables.ts";
import type { EnvironmentVariable } from "./environment.ts";
import { readEnvironments } from "./read-environments.ts";
import { variableUsers } from "./variable-users.ts";

/** By name, each with its own value in every environment that has one, and with what uses it. */
export async function listVariables(options: {
  connection: Connection;
  workspaceId: string;
}): Promise<EnvironmentVariable[]> {
  const { connection, workspaceId } = options;
  const [known, rows, values, usedBy] = await Promise.all([
    readEnvironments(options),
    connection
      .select()
      .from(environmentVariables)
      .where(eq(environmentVariables.workspaceId, workspaceId))
      .orderBy(asc(environmentVariables.name)),
    connection.select().from(environmentValues).where(eq(environmentValues.workspaceId, workspaceId)),
    variableUsers(options),
  ]);
  const nameOf = new Map(known.map(({ id, name }) => [id, name]));
  return rows.map(({ name, value, createdAt, updatedAt, writtenBy }) => {
    const own = values.flatMap((row) => {
      const environment = nameOf.get(row.environmentId);
      return row.name === name && environment !== undefined ? [[environment, row.value] as const] : [];
    });
    const ofProduction = value === null ? [] : [[productionEnvironment, value] as const];
    const all = Object.fromEntries([...ofProduction, ...own]);
    return { name, values: all, createdAt, updatedAt, writtenBy, usedBy: usedBy(name) };
  });
}
