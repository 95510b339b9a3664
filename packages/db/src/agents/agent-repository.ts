import { type AgentId, CallhookError } from "@callhook/core";
import { and, desc, eq } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { agents } from "../schema/agents.ts";
import type { Scope } from "../scope.ts";

/** Who talks. `instructions` guide the model, `greeting` opens every call. */
export type Agent = { id: AgentId; name: string; instructions: string; greeting: string };

/** What is left out stays as it is. */
export type AgentChange = { id: AgentId; instructions?: string | undefined; greeting?: string | undefined };

export type AgentRepository = {
  list(): Promise<Agent[]>;
  get(id: AgentId): Promise<Agent>;
  update(change: AgentChange): Promise<Agent>;
};

const columns = {
  id: agents.id,
  name: agents.name,
  instructions: agents.instructions,
  greeting: agents.greeting,
};

export function agentRepository({ database, workspaceId }: Scope): AgentRepository {
  const connection = connectionOf(database);
  const inWorkspace = eq(agents.workspaceId, workspaceId);
  return withDatabaseErrors({
    list: async () => connection.select(columns).from(agents).where(inWorkspace).orderBy(desc(agents.id)),
    get: async (id: AgentId) => {
      const [agent] = await connection
        .select(columns)
        .from(agents)
        .where(and(inWorkspace, eq(agents.id, id)));
      return agent ?? notFound(id);
    },
    update: async ({ id, instructions, greeting }: AgentChange) => {
      const [agent] = await connection
        .update(agents)
        .set({ instructions, greeting, updatedAt: new Date() })
        .where(and(inWorkspace, eq(agents.id, id)))
        .returning(columns);
      return agent ?? notFound(id);
    },
  });
}

function notFound(id: string): never {
  throw new CallhookError({ code: "not-found", message: `There is no agent "${id}" in this workspace.` });
}
