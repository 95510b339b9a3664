import { type AgentId, CallhookError, type Tool, type ToolDraft } from "@callhook/core";
import { and, arrayContains, desc, eq, ilike, or } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
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
import { changedByAuthor, recordToolChange } from "./record-tool-change.ts";
import { columnsOfDraft, toolFromRow } from "./tool-row.ts";

export type ToolFilter = PageRequest & {
  agent?: AgentId | undefined;
  /** Matched anywhere in name, description or function name, ignoring case. */
  search?: string | undefined;
  enabled?: boolean | undefined;
};

export type ToolChange = { toolId: string; baseVersion: number; draft: ToolDraft };

export type ToolRepository = {
  /** Newest first. */
  list(filter?: ToolFilter): Promise<Page<Tool>>;
  /** Every enabled tool that the agent may use on the workspace's plan, oldest first. */
  listForAgent(agent: AgentId): Promise<Tool[]>;
  get(toolId: string): Promise<Tool>;
  create(draft: ToolDraft): Promise<Tool>;
  /** Refused with `version-conflict` when the tool has moved on from `baseVersion`. */
  update(change: ToolChange): Promise<Tool>;
  /** Not a new version: what the tool does stays the same. */
  setEnabled(change: { toolId: string; enabled: boolean }): Promise<Tool>;
  remove(toolId: string): Promise<void>;
};

export function toolRepository(scope: Scope): ToolRepository {
  return withDatabaseErrors({
    list: (filter: ToolFilter = {}) => listTools({ scope, filter }),
    listForAgent: (agent: AgentId) => listOfferedTools({ scope, agent }),
    get: (toolId: string) => getTool({ scope, toolId }),
    create: (draft: ToolDraft) => createTool({ scope, draft }),
    update: (change: ToolChange) => updateTool({ scope, ...change }),
    setEnabled: (change: { toolId: string; enabled: boolean }) => setToolEnabled({ scope, ...change }),
    remove: (toolId: string) => removeTool({ scope, toolId }),
  });
}

async function listTools({ scope, filter }: { scope: Scope; filter: ToolFilter }): Promise<Page<Tool>> {
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
  return toPage({ rows, size, position: ({ createdAt, id }) => ({ at: createdAt, id }), item: toolFromRow });
}

type OneTool = { scope: Scope; toolId: string };

async function getTool({ scope, toolId }: OneTool): Promise<Tool> {
  const [row] = await connectionOf(scope.database).select().from(tools).where(isTool({ scope, toolId }));
  return row === undefined ? notFound() : toolFromRow(row);
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
        await recordToolChange({ transaction, scope, action: "tool.created", tool });
        return tool;
      }),
  });
}

async function updateTool({ scope, toolId, baseVersion, draft }: OneTool & ToolChange): Promise<Tool> {
  const { workspaceId } = scope;
  const connection = connectionOf(scope.database);
  const { name, functionName: currentFunctionName } = await getTool({ scope, toolId });
  const write = (functionName: string) =>
    connection.transaction(async (transaction) => {
      const before = await lockTool({ transaction, scope, toolId });
      if (before.version !== baseVersion) throw versionConflict();
      const [row] = await transaction
        .update(tools)
        .set({ ...columnsOfDraft(draft), functionName, version: baseVersion + 1, updatedAt: new Date() })
        .where(isTool({ scope, toolId }))
        .returning();
      const tool = row === undefined ? notFound() : toolFromRow(row);
      const changed = changedByAuthor({ before, after: tool });
      await recordToolChange({ transaction, scope, action: "tool.updated", tool, changed });
      return tool;
    });
  return name === draft.name
    ? write(currentFunctionName)
    : withFreeFunctionName({ connection, workspaceId, name: draft.name, toolId, write });
}

/** Switching it to what it is already changes nothing, and leaves no entry that says so. */
async function setToolEnabled({ scope, toolId, enabled }: OneTool & { enabled: boolean }): Promise<Tool> {
  return connectionOf(scope.database).transaction(async (transaction) => {
    const before = await lockTool({ transaction, scope, toolId });
    if (before.enabled === enabled) return before;
    const [row] = await transaction
      .update(tools)
      .set({ enabled, updatedAt: new Date() })
      .where(isTool({ scope, toolId }))
      .returning();
    const tool = row === undefined ? notFound() : toolFromRow(row);
    const action = enabled ? "tool.enabled" : "tool.disabled";
    await recordToolChange({ transaction, scope, action, tool });
    return tool;
  });
}

async function removeTool({ scope, toolId }: OneTool): Promise<void> {
  await connectionOf(scope.database).transaction(async (transaction) => {
    const [tool] = await transaction
      .delete(tools)
      .where(isTool({ scope, toolId }))
      .returning({ id: tools.id, name: tools.name, version: tools.version });
    if (tool === undefined) return notFound();
    return recordToolChange({ transaction, scope, action: "tool.removed", tool });
  });
}

/** Locked until the end of the transaction, so that the entry tells exactly what was changed. */
async function lockTool({
  transaction,
  scope,
  toolId,
}: OneTool & { transaction: Transaction }): Promise<Tool> {
  const [row] = await transaction.select().from(tools).where(isTool({ scope, toolId })).for("update");
  return row === undefined ? notFound() : toolFromRow(row);
}

function isTool({ scope, toolId }: OneTool) {
  return and(eq(tools.workspaceId, scope.workspaceId), eq(tools.id, toolId));
}

function notFound(): never {
  throw new CallhookError({ code: "not-found", message: "This tool does not exist, or it was removed." });
}

function versionConflict(): CallhookError {
  return new CallhookError({
    code: "version-conflict",
    message:
      "Somebody else saved this tool in the meantime. Load it again, then make your changes on the newer version.",
  });
}
