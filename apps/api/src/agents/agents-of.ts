import { agentRepository, type AgentRepository } from "@callhook/db";
import type { Context } from "../context.ts";

/** The agents of the context's workspace. */
export function agentsOf({ services, workspaceId }: Context): AgentRepository {
  return agentRepository({ database: services.database, workspaceId });
}
