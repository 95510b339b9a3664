import { type AgentId, allowsWebhookTools, type Tool } from "@callhook/core";
import { type Database, toolRepository, workspaceRepository } from "@callhook/db";

/** What an agent may use right now: its own enabled tools, and none on a plan without webhook tools. */
export async function listOfferedTools(options: {
  database: Database;
  workspaceId: string;
  agent: AgentId;
}): Promise<Tool[]> {
  const { database, workspaceId, agent } = options;
  const { plan } = await workspaceRepository(database).get(workspaceId);
  return allowsWebhookTools(plan) ? toolRepository({ database, workspaceId }).listForAgent(agent) : [];
}
