import {
  type AgentId,
  type LibrarySort,
  type SortDirection,
  type Tool,
  type ToolHealth,
  type ToolHealthFilter,
  type ToolWarning,
  usualDirection,
} from "@callhook/core";
import { and, arrayContains, eq, ilike, inArray, or, sql, type SQL } from "drizzle-orm";
import { connectionOf } from "../../database.ts";
import { type Page, type PageRequest, pageSize } from "../../page.ts";
import { tools } from "../../schema/tools.ts";
import type { Scope } from "../../scope.ts";
import { containsPattern } from "../../storable-text.ts";
import { toolFromRow } from "../tool-row.ts";
import { type ListedTool, withUnpublished } from "../with-unpublished.ts";
import { afterSortCursor, formatSortCursor, type SortKey, sortedBy } from "./library-cursor.ts";
import { figuresOfTool } from "./tool-figures.ts";
import { toolWarnings } from "./tool-warnings.ts";

export type LibraryFilter = PageRequest & {
  sort?: LibrarySort | undefined;
  /** The usual one of the sort when left out. */
  order?: SortDirection | undefined;
  agent?: AgentId | undefined;
  health?: ToolHealthFilter | undefined;
  enabled?: boolean | undefined;
  /** Matched anywhere in name, description, function name or URL, ignoring case. */
  search?: string | undefined;
};

/** A tool with how it does. What mocks answered counts nowhere. */
export type LibraryTool = ListedTool & {
  health: ToolHealth;
  warnings: ToolWarning[];
  /** ISO time of its last tool call on record; null for none. */
  lastUsedAt: string | null;
  /** Tool calls of the last 30 days. */
  recentToolCalls: number;
  /** From 0 to 1, over those of the last 30 days that say whether it works; null where none does. */
  successRate: number | null;
};

export async function listLibrary(options: {
  scope: Scope;
  filter: LibraryFilter;
  now: Date;
}): Promise<Page<LibraryTool>> {
  const { scope, filter, now } = options;
  const { workspaceId } = scope;
  const connection = connectionOf(scope.database);
  const { sort = "created", cursor } = filter;
  const direction = filter.order ?? usualDirection(sort);
  const size = pageSize(filter);
  const { recent, last, judgement, health, successRate } = figuresOfTool({ connection, now });
  const key = sortKeys({ lastUsedAt: sql`${last.usedAt}`, successRate })[sort];
  const sorting = { sort, direction, key, id: sql`${tools.id}` };
  const warningsOf = await toolWarnings({ connection, workspaceId });
  const warned = filter.health === "has-warnings" ? await warnedTools({ scope, warningsOf }) : undefined;
  const rows = await connection
    .select({
      tool: tools,
      health,
      successRate,
      lastUsedAt: last.usedAt,
      recentToolCalls: recent.calls,
      key: sql<number | string | null>`${key.expression}`,
    })
    .from(tools)
    .leftJoinLateral(recent, sql`true`)
    .leftJoinLateral(last, sql`true`)
    .leftJoinLateral(judgement, sql`true`)
    .where(
      and(
        eq(tools.workspaceId, workspaceId),
        ...conditions(filter),
        warned === undefined ? ofHealth(health, filter.health) : inArray(tools.id, warned),
        afterSortCursor({ ...sorting, cursor }),
      ),
    )
    .orderBy(...sortedBy(sorting))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const end = shown.at(-1);
  const listed = await withUnpublished({ scope, tools: shown.map(({ tool }) => toolFromRow(tool)) });
  const items = shown.flatMap((row, index) => {
    const tool = listed[index];
    if (tool === undefined) return [];
    const { lastUsedAt, recentToolCalls } = row;
    return {
      ...tool,
      health: row.health,
      warnings: warningsOf(tool),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      recentToolCalls: recentToolCalls ?? 0,
      successRate: row.successRate,
    };
  });
  const hasMore = rows.length > size && end !== undefined;
  const nextCursor = hasMore ? formatSortCursor({ sort, direction, value: end.key, id: end.tool.id }) : null;
  return { items, nextCursor };
}

/** Times as their milliseconds, which go through a cursor unharmed. */
function sortKeys(computed: { lastUsedAt: SQL; successRate: SQL }): Record<LibrarySort, SortKey> {
  const time = (expression: SQL): SortKey => ({
    expression: sql`(extract(epoch from ${expression}) * 1000)::float8`,
    kind: "number",
  });
  return {
    created: time(sql`${tools.createdAt}`),
    "last-changed": time(sql`${tools.updatedAt}`),
    "last-used": time(computed.lastUsedAt),
    "success-rate": { expression: sql`(${computed.successRate})`, kind: "number" },
    name: { expression: sql`lower(${tools.name})`, kind: "text" },
  };
}

function conditions({ agent, enabled, search = "" }: LibraryFilter) {
  const pattern = containsPattern(search);
  const { name, description, functionName, url } = tools;
  return [
    agent === undefined ? undefined : arrayContains(tools.agentTargets, [agent]),
    enabled === undefined ? undefined : eq(tools.enabled, enabled),
    search.trim() === ""
      ? undefined
      : or(...[name, description, functionName, url].map((column) => ilike(column, pattern))),
  ];
}

function ofHealth(health: SQL, wanted: ToolHealthFilter | undefined): SQL | undefined {
  return wanted === undefined ? undefined : sql`(${health}) = ${wanted}`;
}

/** Which secrets a tool names stands in its settings, so that all of them are read. */
async function warnedTools(options: {
  scope: Scope;
  warningsOf: (tool: Tool) => ToolWarning[];
}): Promise<string[]> {
  const { scope, warningsOf } = options;
  const rows = await connectionOf(scope.database)
    .select()
    .from(tools)
    .where(eq(tools.workspaceId, scope.workspaceId));
  return rows
    .map(toolFromRow)
    .filter((tool) => warningsOf(tool).length > 0)
    .map(({ id }) => id);
}
