import { type AgentId, CallhookError, type CallStatus, type Channel, type ToolOutcome } from "@callhook/core";
import { and, desc, eq, exists, getTableColumns, gte, ilike, inArray, lt, or } from "drizzle-orm";
import type { Connection } from "../connection.ts";
import { connectionOf } from "../database.ts";
import { afterCursor, pageSize, toPage, type Page, type PageRequest } from "../page.ts";
import { calls } from "../schema/calls.ts";
import { toolCalls } from "../schema/tool-calls.ts";
import { transcripts } from "../schema/transcripts.ts";
import type { Scope } from "../scope.ts";
import { containsPattern } from "../storable-text.ts";
import type { CallSummary } from "./call.ts";
import { type CallRow, callWithoutVariables } from "./call-row.ts";

export type CallFilter = PageRequest & {
  agent?: AgentId | undefined;
  channel?: Channel | undefined;
  status?: CallStatus | undefined;
  /** Calls that used this tool. */
  toolId?: string | undefined;
  /** Calls with a tool call that ended so; together with `toolId`, a call of that tool. */
  toolOutcome?: ToolOutcome["status"] | undefined;
  /** Matched anywhere in what was said, or in who called, ignoring case. */
  search?: string | undefined;
  /** Started at or after this ISO time. */
  from?: string | undefined;
  /** Started before this ISO time. */
  to?: string | undefined;
};

const { variables: _variables, mocks: _mocks, ...columns } = getTableColumns(calls);

const figures = {
  durationMs: transcripts.durationMs,
  turnCount: transcripts.turnCount,
  toolCallCount: transcripts.toolCallCount,
  failedToolCallCount: transcripts.failedToolCallCount,
  openingWords: transcripts.openingWords,
};

type Figures = Omit<CallSummary, keyof CallRow>;

export async function listCalls({
  scope,
  filter,
}: {
  scope: Scope;
  filter: CallFilter;
}): Promise<Page<CallSummary>> {
  const connection = connectionOf(scope.database);
  const size = pageSize(filter);
  const rows = await connection
    .select({ call: columns, figures })
    .from(calls)
    .leftJoin(
      transcripts,
      and(eq(transcripts.workspaceId, calls.workspaceId), eq(transcripts.callId, calls.id)),
    )
    .where(
      and(
        eq(calls.workspaceId, scope.workspaceId),
        ...conditions(filter),
        matchesSearch({ connection, scope, search: filter.search }),
        usesTool({ connection, filter }),
        afterCursor({ cursor: filter.cursor, at: calls.startedAt, id: calls.id }),
      ),
    )
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(size + 1);
  return toPage({
    rows,
    size,
    position: ({ call }) => ({ at: call.startedAt, id: call.id }),
    item: ({ call, figures }) => ({
      ...callWithoutVariables(call),
      ...(figures ?? figuresBeforeRecording(call)),
    }),
  });
}

function conditions({ agent, channel, status, from, to }: CallFilter) {
  return [
    agent === undefined ? undefined : eq(calls.agent, agent),
    channel === undefined ? undefined : eq(calls.channel, channel),
    status === undefined ? undefined : eq(calls.status, status),
    from === undefined ? undefined : gte(calls.startedAt, instant({ path: "from", text: from })),
    to === undefined ? undefined : lt(calls.startedAt, instant({ path: "to", text: to })),
  ];
}

/** The transcripts are asked for by themselves, because a condition over two tables at once can use no index. */
function matchesSearch(options: { connection: Connection; scope: Scope; search: string | undefined }) {
  const { connection, scope, search = "" } = options;
  if (search.trim() === "") return undefined;
  const pattern = containsPattern(search);
  const spoken = connection
    .select({ callId: transcripts.callId })
    .from(transcripts)
    .where(and(eq(transcripts.workspaceId, scope.workspaceId), ilike(transcripts.spokenText, pattern)));
  return or(ilike(calls.from, pattern), inArray(calls.id, spoken));
}

function usesTool({ connection, filter }: { connection: Connection; filter: CallFilter }) {
  const { toolId, toolOutcome } = filter;
  if (toolId === undefined && toolOutcome === undefined) return undefined;
  const matching = and(
    eq(toolCalls.workspaceId, calls.workspaceId),
    eq(toolCalls.callId, calls.id),
    toolId === undefined ? undefined : eq(toolCalls.toolId, toolId),
    toolOutcome === undefined ? undefined : eq(toolCalls.outcome, toolOutcome),
  );
  return exists(connection.select({ sequence: toolCalls.sequence }).from(toolCalls).where(matching));
}

function figuresBeforeRecording({ startedAt, endedAt }: Pick<CallRow, "startedAt" | "endedAt">): Figures {
  const durationMs = Math.max(0, (endedAt ?? startedAt).getTime() - startedAt.getTime());
  return { durationMs, turnCount: 0, toolCallCount: 0, failedToolCallCount: 0, openingWords: null };
}

function instant({ path, text }: { path: string; text: string }): Date {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time;
  const message = `${path} must be a time such as 2026-01-31T09:30:00Z.`;
  throw new CallhookError({ code: "invalid-input", message, issues: [{ path, message }] });
}
