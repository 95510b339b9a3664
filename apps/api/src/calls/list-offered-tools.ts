import type { AgentId, Tool } from "@callhook/core";
import { type Database, toolRepository } from "@callhook/db";

/** What an agent may use right now, which is up to the workspace's plan too. */
export async function listOfferedTools(options: {
  database: Database;
  workspaceId: string;
  agent: AgentId;
}): Promise<Tool[]> {
  const { database, workspaceId, agent } = options;
  return toolRepository({ database, workspaceId }).listForAgent(agent);
}
