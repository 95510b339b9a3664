import { type AgentId, CallhookError } from "@callhook/core";
import { and, desc, eq } from "drizzle-orm";
import { changedFields } from "../audit/changed-fields.ts";
import { type AuditEntry, recordAudit } from "../audit/record-audit.ts";
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

export function agentRepository(scope: Scope): AgentRepository {
  const connection = connectionOf(scope.database);
  return withDatabaseErrors({
    list: async () =>
      connection
        .select(columns)
        .from(agents)
        .where(eq(agents.workspaceId, scope.workspaceId))
        .orderBy(desc(agents.id)),
    get: async (id: AgentId) => {
      const [agent] = await connection.select(columns).from(agents).where(isAgent({ scope, id }));
      return agent ?? notFound(id);
    },
    update: (change: AgentChange) => updateAgent({ scope, ...change }),
  });
}

/** A change to what is there already changes nothing, and leaves no entry that says so. */
async function updateAgent(options: { scope: Scope } & AgentChange): Promise<Agent> {
  const { scope, id, instructions, greeting } = options;
  const isThis = isAgent({ scope, id });
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [before] = await transaction.select(columns).from(agents).where(isThis).for("update");
    if (before === undefined) return notFound(id);
    const [after] = await transaction
      .update(agents)
      .set({ instructions, greeting, updatedAt: new Date() })
      .where(isThis)
      .returning(columns);
    if (after === undefined) return notFound(id);
    const changed = changedFields(before, after);
    const subject = { kind: "agent", id, name: after.name };
    const entry: AuditEntry = { action: "agent.updated", subject, details: { changed } };
    if (changed.length > 0) await recordAudit({ transaction, scope, entry });
    return after;
  });
}

function isAgent({ scope, id }: { scope: Scope; id: AgentId }) {
  return and(eq(agents.workspaceId, scope.workspaceId), eq(agents.id, id));
}

function notFound(id: string): never {
  throw new CallhookError({ code: "not-found", message: `There is no agent "${id}" in this workspace.` });
}
