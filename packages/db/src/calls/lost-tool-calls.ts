import type { ToolOutcome } from "@callhook/core";
import { and, asc, eq, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { readOutcome } from "../ledger/read-outcome.ts";
import { calls } from "../schema/calls.ts";
import { ledgerRuns } from "../schema/ledger-runs.ts";
import { toolCalls } from "../schema/tool-calls.ts";
import { storableText } from "../storable-text.ts";
import type { CallNews } from "./call-news.ts";

/** A tool call that nobody follows to its outcome any more: its process is gone. */
export type LostToolCall = CallNews & {
  toolCallId: string;
  startedAt: Date;
  /** When its call ended; null while that goes on. */
  endedAt: Date | null;
  environment: string;
  /**
   * Whether its request may have reached the endpoint, and whether that may have changed something there; `elsewhere`
   * where somebody else ran it and only told us.
   */
  sent: "write" | "read" | "no" | "elsewhere";
  /** What the ledger knows of its end; null where it knows nothing. */
  outcome: ToolOutcome | null;
};

type OutcomesQuestion = CallNews & { toolCallIds: readonly string[] };

type LostToolCalls = {
  list(range: { limit: number }): Promise<LostToolCall[]>;
  /** What the ledger knows of the ends of these tool calls, by their ids; nothing of those of which it does not. */
  outcomesOf(question: OutcomesQuestion): Promise<Map<string, ToolOutcome>>;
};

/** A process that lives has put on record long before then what it was told. */
const recordingTime = sql`interval '10 seconds'`;
/** For services that run tools themselves and bring the outcomes when they can. */
const bringingTime = sql`interval '15 minutes'`;

/** Looks across all workspaces, the longest under way first. Every time is of the database's clock. */
export function lostToolCalls(database: Database): LostToolCalls {
  return withDatabaseErrors({
    list: (range: { limit: number }) => listLost(database, range.limit),
    outcomesOf: (question: OutcomesQuestion) => outcomesOf(database, question),
  });
}

async function outcomesOf(
  database: Database,
  { workspaceId, callId, toolCallIds }: OutcomesQuestion,
): Promise<Map<string, ToolOutcome>> {
  if (toolCallIds.length === 0) return new Map();
  const rows = await connectionOf(database)
    .select({ toolCallId: ledgerRuns.toolCallId, outcome: ledgerRuns.outcome })
    .from(ledgerRuns)
    .where(
      and(
        eq(ledgerRuns.workspaceId, workspaceId),
        eq(ledgerRuns.callId, callId),
        inArray(ledgerRuns.toolCallId, toolCallIds.map(storableText)),
      ),
    );
  const known = new Map(rows.map(({ toolCallId, outcome }) => [toolCallId, readOutcome(outcome)]));
  return new Map(
    toolCallIds.flatMap((toolCallId) => {
      const outcome = known.get(storableText(toolCallId)) ?? null;
      return outcome === null ? [] : [[toolCallId, { ...outcome, toolCallId }]];
    }),
  );
}

async function listLost(database: Database, limit: number): Promise<LostToolCall[]> {
  const rows = await connectionOf(database)
    .select({
      workspaceId: toolCalls.workspaceId,
      callId: toolCalls.callId,
      toolCallId: toolCalls.toolCallId,
      startedAt: toolCalls.startedAt,
      toolId: toolCalls.toolId,
      endedAt: calls.endedAt,
      environment: calls.environment,
      effect: ledgerRuns.effect,
      outcome: ledgerRuns.outcome,
    })
    .from(toolCalls)
    .innerJoin(calls, and(eq(calls.workspaceId, toolCalls.workspaceId), eq(calls.id, toolCalls.callId)))
    .leftJoin(
      ledgerRuns,
      and(
        eq(ledgerRuns.workspaceId, toolCalls.workspaceId),
        eq(ledgerRuns.callId, toolCalls.callId),
        eq(ledgerRuns.toolCallId, toolCalls.toolCallId),
      ),
    )
    .where(and(isNull(toolCalls.outcome), or(hasEndedUnrecorded, hasOutlivedItsLease, wasNeverClaimed)))
    .orderBy(asc(toolCalls.startedAt))
    .limit(limit);
  return rows.map(({ effect, toolId, outcome, ...row }) => ({
    ...row,
    sent: sentBy({ effect, toolId }),
    outcome: readOutcome(outcome),
  }));
}

function sentBy(row: { effect: string | null; toolId: string | null }): LostToolCall["sent"] {
  if (row.effect === null) return row.toolId === null ? "elsewhere" : "no";
  return row.effect === "read" ? "read" : "write";
}

const hasEndedUnrecorded = lt(ledgerRuns.endedAt, sql`clock_timestamp() - ${recordingTime}`);

const hasOutlivedItsLease = and(
  isNotNull(ledgerRuns.place),
  isNull(ledgerRuns.endedAt),
  lt(ledgerRuns.leaseEndsAt, sql`clock_timestamp()`),
);

/** Whoever is about to claim one stops when its call ends, and says so. A call that goes on may still wait for others. */
const wasNeverClaimed = and(
  isNull(ledgerRuns.place),
  eq(calls.status, "ended"),
  lt(
    calls.lastActiveAt,
    sql`clock_timestamp() - case when ${toolCalls.toolId} is null then ${bringingTime} else ${recordingTime} end`,
  ),
);
