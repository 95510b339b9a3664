import { authenticationSchema, secretsOfAuthentication, secretsOfDraft } from "@callhook/core";
import { asc, eq } from "drizzle-orm";
import type { Connection, Transaction } from "../connection.ts";
import { connections } from "../schema/connections.ts";
import { tools } from "../schema/tools.ts";
import { toolFromRow } from "../tools/tool-row.ts";
import type { SecretUsers } from "./secret.ts";

/** Of every secret that is named somewhere in the workspace: by which tools and connections. */
export async function secretUsers(options: {
  connection: Connection | Transaction;
  workspaceId: string;
}): Promise<(name: string) => SecretUsers> {
  const { connection, workspaceId } = options;
  const [toolRows, connectionRows] = await Promise.all([
    connection.select().from(tools).where(eq(tools.workspaceId, workspaceId)).orderBy(asc(tools.name)),
    connection
      .select()
      .from(connections)
      .where(eq(connections.workspaceId, workspaceId))
      .orderBy(asc(connections.name)),
  ]);
  const users = new Map<string, SecretUsers>();
  const usersOf = (name: string) => {
    const known = users.get(name) ?? { tools: [], connections: [] };
    users.set(name, known);
    return known;
  };
  for (const { id, name, authentication } of connectionRows) {
    const named = secretsOfAuthentication(authenticationSchema.parse(authentication));
    for (const secret of new Set(named)) usersOf(secret).connections.push({ id, name });
  }
  for (const row of toolRows) {
    const { id, name } = row;
    const named = secretsOfDraft(toolFromRow(row)).map((secret) => secret.name);
    for (const secret of new Set(named)) usersOf(secret).tools.push({ id, name });
  }
  return (name) => users.get(name) ?? { tools: [], connections: [] };
}
