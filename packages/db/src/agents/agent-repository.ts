import {
  type AgentId,
  type AgentSettings,
  type AgentSettingsChange,
  CallhookError,
  changeAgentSettings,
} from "@callhook/core";
import { and, desc, eq } from "drizzle-orm";
import { changedFields } from "../audit/changed-fields.ts";
import { type AuditEntry, recordAudit } from "../audit/record-audit.ts";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { agents } from "../schema/agents.ts";
import type { Scope } from "../scope.ts";
import { type Agent, agentFromRow, columnsOfSettings } from "./agent-row.ts";
import { requireSecrets } from "./require-secrets.ts";

/** What is left out stays as it is. */
export type AgentChange = { id: AgentId } & AgentSettingsChange;

export type AgentRepository = {
  list(): Promise<Agent[]>;
  get(id: AgentId): Promise<Agent>;
  /** Refused with `invalid-input` at the field that names a secret which the workspace does not have. */
  update(change: AgentChange): Promise<Agent>;
};

const columns = {
  id: agents.id,
  name: agents.name,
  instructions: agents.instructions,
  greeting: agents.greeting,
  settings: agents.settings,
};

export function agentRepository(scope: Scope): AgentRepository {
  const connection = connectionOf(scope.database);
  return withDatabaseErrors({
    list: async () => {
      const rows = await connection
        .select(columns)
        .from(agents)
        .where(eq(agents.workspaceId, scope.workspaceId))
        .orderBy(desc(agents.id));
      return rows.map(agentFromRow);
    },
    get: async (id: AgentId) => {
      const [row] = await connection.select(columns).from(agents).where(isAgent({ scope, id }));
      return row === undefined ? notFound(id) : agentFromRow(row);
    },
    update: ({ id, ...change }: AgentChange) => updateAgent({ scope, id, change }),
  });
}

type Update = { scope: Scope; id: AgentId; change: AgentSettingsChange };

/** A change to what is there already changes nothing, and leaves no entry that says so. */
async function updateAgent({ scope, id, change }: Update): Promise<Agent> {
  const isThis = isAgent({ scope, id });
  return connectionOf(scope.database).transaction(async (transaction) => {
    const [row] = await transaction.select(columns).from(agents).where(isThis).for("update");
    if (row === undefined) return notFound(id);
    const { id: _id, name, ...before } = agentFromRow(row);
    const after = changeAgentSettings(before, change);
    await requireSecrets({ transaction, scope, before, after });
    await transaction
      .update(agents)
      .set({ ...columnsOfSettings(after), updatedAt: new Date() })
      .where(isThis);
    const changed = namesOfChanges(before, after);
    const subject = { kind: "agent", id, name };
    const entry: AuditEntry = { action: "agent.updated", subject, details: { changed } };
    if (changed.length > 0) await recordAudit({ transaction, scope, entry });
    return { id, name, ...after };
  });
}

/** `limits`, `speech` and `analysis` by their own fields, such as `limits.callMinutes`; names only, never what they hold. */
function namesOfChanges(before: AgentSettings, after: AgentSettings): string[] {
  return changedFields(flat(before), flat(after));
}

function flat({ limits, speech, analysis, ...fields }: AgentSettings): Record<string, unknown> {
  return {
    ...fields,
    ...prefixed("limits", limits),
    ...prefixed("speech", speech),
    ...prefixed("analysis", analysis),
  };
}

function prefixed(prefix: string, fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${prefix}.${name}`, value]));
}

function isAgent({ scope, id }: { scope: Scope; id: AgentId }) {
  return and(eq(agents.workspaceId, scope.workspaceId), eq(agents.id, id));
}

function notFound(id: string): never {
  throw new CallhookError({ code: "not-found", message: `There is no agent "${id}" in this workspace.` });
}
