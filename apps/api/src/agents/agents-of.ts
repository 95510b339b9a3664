import { agentRepository, type AgentRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

/** The agents of the context's workspace. */
export function agentsOf(context: Context): AgentRepository {
  return agentRepository(scopeOf(context));
}
