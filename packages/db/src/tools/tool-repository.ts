import type { AgentId, Tool, ToolDraft } from "@callhook/core";
import { and, arrayContains, desc, eq, ilike, or } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { newId } from "../identifier.ts";
import { afterCursor, pageSize, toPage, type Page, type PageRequest } from "../page.ts";
import { listOfferedTools } from "../plans/offered-tools.ts";
import { claimWithinLimit } from "../plans/within-limit.ts";
import { tools } from "../schema/tools.ts";
import type { Scope } from "../scope.ts";
import { containsPattern } from "../storable-text.ts";
import { withFreeFunctionName } from "./function-name.ts";
import { changeTool } from "./change-tool.ts";
import { removeTools } from "./library/remove-tools.ts";
import { getTool } from "./one-tool.ts";
import { recordToolChange } from "./record-tool-change.ts";
import { setToolEnabled } from "./set-tool-enabled.ts";
import { settleDraft } from "./settle-draft.ts";
import { settleNewDraft } from "./settle-new-draft.ts";
import { columnsOfDraft, toolFromRow } from "./tool-row.ts";
import { type ListedTool, withUnpublished } from "./with-unpublished.ts";
import { writeVersion } from "./write-version.ts";

export type ToolFilter = PageRequest & {
  agent?: AgentId | undefined;
  /** Matched anywhere in name, description or function name, ignoring case. */
  search?: string | undefined;
  enabled?: boolean | undefined;
};

export type ToolChange = {
  toolId: string;
  baseVersion: number;
  draft: ToolDraft;
  /** What its author says about the change. */
  note?: string | undefined;
};

export type ToolRepository = {
  /** Newest first. */
  list(filter?: ToolFilter): Promise<Page<ListedTool>>;
  /** Every enabled tool that the agent may use on the workspace's plan, oldest first. */
  listForAgent(agent: AgentId): Promise<Tool[]>;
  get(toolId: string): Promise<Tool>;
  create(draft: ToolDraft): Promise<Tool>;
  /** Saves and publishes at once. Refused with `version-conflict` when the tool has moved on from `baseVersion`. */
  update(change: ToolChange): Promise<Tool>;
  /** Not a new version: what the tool does stays the same. */
  setEnabled(change: { toolId: string; enabled: boolean }): Promise<Tool>;
  /** Refused with `in-use` where calls in progress used it or other tools need it, unless by `force`. */
  remove(toolId: string, options?: { force?: boolean | undefined }): Promise<void>;
};

export function toolRepository(scope: Scope): ToolRepository {
  return withDatabaseErrors({
    list: (filter: ToolFilter = {}) => listTools({ scope, filter }),
    listForAgent: (agent: AgentId) => listOfferedTools({ scope, agent }),
    get: (toolId: string) => getTool({ scope, toolId }),
    create: (draft: ToolDraft) => createTool({ scope, draft }),
    update: (change: ToolChange) => updateTool({ scope, change }),
    setEnabled: (change: { toolId: string; enabled: boolean }) => setToolEnabled({ scope, ...change }),
    remove: (toolId: string, { force = false }: { force?: boolean | undefined } = {}) =>
      removeTools({ scope, toolIds: [toolId], force }),
  });
}

async function listTools({ scope, filter }: { scope: Scope; filter: ToolFilter }): Promise<Page<ListedTool>> {
  const { agent, search, enabled, cursor } = filter;
  const size = pageSize(filter);
  const pattern = containsPattern(search ?? "");
  const rows = await connectionOf(scope.database)
    .select()
    .from(tools)
    .where(
      and(
        eq(tools.workspaceId, scope.workspaceId),
        agent === undefined ? undefined : arrayContains(tools.agentTargets, [agent]),
        enabled === undefined ? undefined : eq(tools.enabled, enabled),
        search === undefined || search.trim() === ""
          ? undefined
          : or(
              ilike(tools.name, pattern),
              ilike(tools.description, pattern),
              ilike(tools.functionName, pattern),
            ),
        afterCursor({ cursor, at: tools.createdAt, id: tools.id }),
      ),
    )
    .orderBy(desc(tools.createdAt), desc(tools.id))
    .limit(size + 1);
  const position = ({ createdAt, id }: (typeof rows)[number]) => ({ at: createdAt, id });
  const { items, nextCursor } = toPage({ rows, size, position, item: toolFromRow });
  return { items: await withUnpublished({ scope, tools: items }), nextCursor };
}

async function createTool({ scope, draft }: { scope: Scope; draft: ToolDraft }): Promise<Tool> {
  const { workspaceId } = scope;
  const connection = connectionOf(scope.database);
  const now = new Date();
  const facts = { id: newId("tool"), version: 1, enabled: true, createdAt: now, updatedAt: now };
  return withFreeFunctionName({
    connection,
    workspaceId,
    name: draft.name,
    write: (functionName) =>
      connection.transaction(async (transaction) => {
        const row = { workspaceId, ...facts, ...columnsOfDraft(draft), functionName };
        await claimWithinLimit({ transaction, scope, limit: "tools" });
        await transaction.insert(tools).values(row);
        const tool = toolFromRow(row);
        await writeVersion({ transaction, scope, tool });
        await settleNewDraft({ transaction, scope, draft });
        await recordToolChange({ transaction, scope, action: "tool.created", tool });
        return tool;
      }),
  });
}

/** A saved draft that says the same, or was the author's own, has nothing more to say. */
async function updateTool({ scope, change }: { scope: Scope; change: ToolChange }): Promise<Tool> {
  const { toolId, draft } = change;
  return changeTool({
    scope,
    ...change,
    action: "tool.updated",
    settle: (transaction) => settleDraft({ transaction, scope, toolId, draft }),
  });
}
