import {
  type AgentId,
  type Channel,
  type FailureReason,
  slowToolCallMs,
  type ToolOutcome,
} from "@callhook/core";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { formatCursor, readCursor } from "../../cursor.ts";
import { connectionOf } from "../../database.ts";
import { type Page, type PageRequest, pageSize } from "../../page.ts";
import { callEvents } from "../../schema/call-events.ts";
import { calls } from "../../schema/calls.ts";
import { toolCalls } from "../../schema/tool-calls.ts";
import type { Scope } from "../../scope.ts";
import { getTool } from "../one-tool.ts";

export type ToolCallFilter = PageRequest & {
  toolId: string;
  outcome?: ToolOutcome["status"] | "running" | undefined;
  /** Only those that took `slowToolCallMs` or longer. */
  slow?: true | undefined;
};

/** A tool call on record, without what was answered: that is in its call. Times are ISO times. */
export type RecordedToolCall = {
  callId: string;
  /** Of its event in the call. */
  sequence: number;
  toolCallId: string;
  toolVersion: number | null;
  /** What it was called with, as JSON: the first `argumentsLength` characters; null where that is not on record. */
  arguments: string | null;
  agent: AgentId;
  channel: Channel;
  startedAt: string;
  durationMs: number | null;
  /** Null while it runs. */
  outcome: ToolOutcome["status"] | null;
  failureReason: FailureReason | null;
  responseStatus: number | null;
  /** Whether a mock answered in place of the endpoint. */
  mocked: boolean;
};

type ToolCallInCall = {
  toolCall: typeof toolCalls.$inferSelect;
  given: string | null;
  agent: AgentId;
  channel: Channel;
};

/** As much as a line of a list shows. */
const argumentsLength = 300;
const given = sql<string | null>`left((${callEvents.payload} -> 'arguments')::text, ${argumentsLength}::int)`;
/** The condition of the index `tool_calls_of_tool_slow`, word for word. */
const isSlow = sql`${toolCalls.durationMs} >= ${sql.raw(String(slowToolCallMs))}`;

const positionSchema = z.tuple([z.iso.datetime(), z.string().max(200), z.int().min(0).max(2_147_483_647)]);

const isEventOf = and(
  eq(callEvents.workspaceId, toolCalls.workspaceId),
  eq(callEvents.callId, toolCalls.callId),
  eq(callEvents.sequence, toolCalls.sequence),
);

/** Newest first. */
export async function listToolCalls(options: {
  scope: Scope;
  filter: ToolCallFilter;
}): Promise<Page<RecordedToolCall>> {
  const { scope, filter } = options;
  const { toolId, outcome, slow, cursor } = filter;
  const size = pageSize(filter);
  const rows = await connectionOf(scope.database)
    .select({ toolCall: toolCalls, given, agent: calls.agent, channel: calls.channel })
    .from(toolCalls)
    .innerJoin(calls, and(eq(calls.workspaceId, toolCalls.workspaceId), eq(calls.id, toolCalls.callId)))
    .leftJoin(callEvents, isEventOf)
    .where(
      and(
        eq(toolCalls.workspaceId, scope.workspaceId),
        eq(toolCalls.toolId, toolId),
        outcome === undefined
          ? undefined
          : outcome === "running"
            ? isNull(toolCalls.outcome)
            : eq(toolCalls.outcome, outcome),
        slow === true ? isSlow : undefined,
        cursor === undefined ? undefined : before(cursor),
      ),
    )
    .orderBy(desc(toolCalls.startedAt), desc(toolCalls.callId), desc(toolCalls.sequence))
    .limit(size + 1);
  // Only a tool without any has to be told from one that does not exist.
  if (rows.length === 0) await getTool({ scope, toolId });
  const items = rows.slice(0, size).map(toRecordedToolCall);
  return { items, nextCursor: rows.length > size ? cursorOf(items.at(-1)) : null };
}

function toRecordedToolCall({ toolCall, given: said, agent, channel }: ToolCallInCall): RecordedToolCall {
  const { callId, sequence, toolCallId, toolVersion, startedAt } = toolCall;
  const { durationMs, outcome, failureReason, responseStatus, mocked } = toolCall;
  return {
    callId,
    sequence,
    toolCallId,
    toolVersion,
    arguments: said,
    agent,
    channel,
    startedAt: startedAt.toISOString(),
    durationMs,
    outcome,
    failureReason,
    responseStatus,
    mocked,
  };
}

function cursorOf(last: RecordedToolCall | undefined): string | null {
  if (last === undefined) return null;
  const { startedAt, callId, sequence } = last;
  return formatCursor([startedAt, callId, sequence]);
}

function before(cursor: string) {
  const [at, callId, sequence] = readCursor(cursor, positionSchema);
  const { startedAt } = toolCalls;
  return sql`(${startedAt}, ${toolCalls.callId}, ${toolCalls.sequence})
    < (${at}::timestamptz, ${callId}::text, ${sequence}::int)`;
}
