import { callAnalysisSchema } from "@callhook/core";
import { and, desc, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { cursorOf, pageSize, toPage, type Page, type Position } from "../page.ts";
import { callAnalyses } from "../schema/call-analyses.ts";
import { calls } from "../schema/calls.ts";
import { transcripts } from "../schema/transcripts.ts";
import type { Scope } from "../scope.ts";
import type { CallFilter } from "./call-filter.ts";
import type { CallSummary } from "./call.ts";
import { type CallRow, callWithoutVariables } from "./call-row.ts";
import { findCalls } from "./find-calls.ts";
import { isFoundByMarks, marksQuery, wordsQuery } from "./marks-query.ts";
import { pickActiveCalls, pickCalls } from "./pick-calls.ts";

const { variables: _variables, mocks: _mocks, ...columns } = getTableColumns(calls);

const figures = {
  eventCount: transcripts.eventCount,
  durationMs: transcripts.durationMs,
  turnCount: transcripts.turnCount,
  toolCallCount: transcripts.toolCallCount,
  failedToolCallCount: transcripts.failedToolCallCount,
  slowestToolCallMs: transcripts.slowestToolCallMs,
  interrupted: transcripts.interrupted,
  flagged: transcripts.flagged,
  openingWords: transcripts.openingWords,
};

/** Of calls that were analysed before the copy of their title was kept. */
const analysisWithoutCopy = sql`case when ${callAnalyses.title} is null then ${callAnalyses.analysis} end`;

type Figures = Omit<CallSummary, keyof CallRow | "title" | "recorded">;

/**
 * Newest first. Whatever it is narrowed by, a page costs what it shows and not what the workspace has. A search for
 * words in order may answer with less than a page, and with a cursor, where it has older calls to look at.
 */
export async function listCalls(options: { scope: Scope; filter: CallFilter }): Promise<Page<CallSummary>> {
  const { scope, filter } = options;
  const size = pageSize(filter);
  const { ids, goesOnAfter } = await idsOfPage({ scope, filter, limit: size + 1 });
  const nextCursor = goesOnAfter === null ? null : cursorOf(goesOnAfter);
  if (Array.isArray(ids) && ids.length === 0) return { items: [], nextCursor };
  const rows = await connectionOf(scope.database)
    .select({ call: columns, figures, title: callAnalyses.title, analysis: analysisWithoutCopy })
    .from(calls)
    .leftJoin(
      transcripts,
      and(eq(transcripts.workspaceId, calls.workspaceId), eq(transcripts.callId, calls.id)),
    )
    // By the key of the page's calls alone, as above: what a page costs does not grow with the workspace.
    .leftJoin(
      callAnalyses,
      and(eq(callAnalyses.workspaceId, calls.workspaceId), eq(callAnalyses.callId, calls.id)),
    )
    .where(
      and(
        eq(calls.workspaceId, scope.workspaceId),
        inArray(calls.id, Array.isArray(ids) ? ids : sql`(${ids})`),
      ),
    )
    .orderBy(desc(calls.startedAt), desc(calls.id));
  const page = toPage({
    rows,
    size,
    position: ({ call }) => ({ at: call.startedAt, id: call.id }),
    item: ({ call, figures, title, analysis }) => ({
      ...callWithoutVariables(call),
      title: title ?? titleIn(analysis),
      ...figuresOf(call, figures),
    }),
  });
  return { ...page, nextCursor: page.nextCursor ?? nextCursor };
}

function titleIn(analysis: unknown): string | null {
  return callAnalysisSchema.pick({ title: true }).safeParse(analysis).data?.title ?? null;
}

/** `goesOnAfter` where older calls are still to be looked at, although the page is not full. */
type PickedCalls = { ids: SQL | string[]; goesOnAfter: Position | null };

/**
 * What has an index of its own is read from that, live calls from that of the few that go on, and words or other
 * filters at once are found from the newest stretch of time backwards.
 */
async function idsOfPage(options: { scope: Scope; filter: CallFilter; limit: number }): Promise<PickedCalls> {
  const { scope, filter } = options;
  const asked = await wordsQuery({ scope, search: filter.search });
  if (asked === null) return { ids: [], goesOnAfter: null };
  const query = marksQuery({ filter, words: asked.words });
  if (filter.status === "active") return { ids: pickActiveCalls({ ...options, query }), goesOnAfter: null };
  if (query === null || !isFoundByMarks(filter)) return { ids: pickCalls(options), goesOnAfter: null };
  return findCalls({ ...options, query });
}

/** How long a call took is known of itself once it has ended, recorded or not. */
function figuresOf(
  call: Pick<CallRow, "startedAt" | "endedAt" | "eventCount">,
  recorded: (Figures & Pick<CallRow, "eventCount">) | null,
): Figures & Pick<CallSummary, "recorded"> {
  const before = figuresBeforeRecording(call);
  if (recorded === null) return { ...before, recorded: false };
  const { eventCount, ...figures } = recorded;
  if (eventCount === call.eventCount) return { ...figures, recorded: true };
  return { ...figures, durationMs: Math.max(figures.durationMs, before.durationMs), recorded: false };
}

function figuresBeforeRecording({ startedAt, endedAt }: Pick<CallRow, "startedAt" | "endedAt">): Figures {
  const durationMs = Math.max(0, (endedAt ?? startedAt).getTime() - startedAt.getTime());
  return {
    durationMs,
    turnCount: 0,
    toolCallCount: 0,
    failedToolCallCount: 0,
    slowestToolCallMs: null,
    interrupted: false,
    flagged: false,
    openingWords: null,
  };
}
