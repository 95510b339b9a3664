import { type AgentId, secretsOfAgent } from "@callhook/core";
import { desc, eq } from "drizzle-orm";
import type { Connection, Transaction } from "../connection.ts";
import { agents } from "../schema/agents.ts";
import { agentFromRow } from "./agent-row.ts";

/** Of every secret: the agents whose models have it for a key. */
export async function agentsBySecret(options: {
  connection: Connection | Transaction;
  workspaceId: string;
}): Promise<(name: string) => { id: AgentId; name: string }[]> {
  const { connection, workspaceId } = options;
  const rows = await connection
    .select()
    .from(agents)
    .where(eq(agents.workspaceId, workspaceId))
    .orderBy(desc(agents.id));
  const named = rows.map(agentFromRow).map((agent) => {
    const { id, name } = agent;
    return { user: { id, name }, secrets: secretsOfAgent(agent).map((secret) => secret.name) };
  });
  return (name) => named.filter(({ secrets }) => secrets.includes(name)).map(({ user }) => user);
}
