import { type Authentication, authenticationSchema, type Tool } from "@callhook/core";
import { asc, eq } from "drizzle-orm";
import type { Connection, Transaction } from "../connection.ts";
import { connections } from "../schema/connections.ts";
import { tools } from "../schema/tools.ts";
import { toolFromRow } from "./tool-row.ts";

/** What names something: tools themselves, and connections, through which further tools use it. */
export type NameUsers = {
  tools: { id: string; name: string }[];
  connections: { id: string; name: string }[];
};

/** By each name that tools and connections can hold: which of them do. */
export async function usersByName(options: {
  connection: Connection | Transaction;
  workspaceId: string;
  inTool: (tool: Tool) => string[];
  inAuthentication: (authentication: Authentication) => string[];
}): Promise<(name: string) => NameUsers> {
  const { connection, workspaceId, inTool, inAuthentication } = options;
  const [toolRows, connectionRows] = await Promise.all([
    connection.select().from(tools).where(eq(tools.workspaceId, workspaceId)).orderBy(asc(tools.name)),
    connection
      .select()
      .from(connections)
      .where(eq(connections.workspaceId, workspaceId))
      .orderBy(asc(connections.name)),
  ]);
  const users = new Map<string, NameUsers>();
  const usersOf = (name: string) => {
    const known = users.get(name) ?? { tools: [], connections: [] };
    users.set(name, known);
    return known;
  };
  for (const { id, name, authentication } of connectionRows) {
    const held = inAuthentication(authenticationSchema.parse(authentication));
    for (const each of new Set(held)) usersOf(each).connections.push({ id, name });
  }
  for (const row of toolRows) {
    const { id, name } = row;
    for (const each of new Set(inTool(toolFromRow(row)))) usersOf(each).tools.push({ id, name });
  }
  return (name) => users.get(name) ?? { tools: [], connections: [] };
}
