import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { connectionOf } from "../database.ts";
import type { Position } from "../page.ts";
import { calls } from "../schema/calls.ts";
import { transcripts } from "../schema/transcripts.ts";
import type { Scope } from "../scope.ts";
import type { CallFilter } from "./call-filter.ts";
import { coarsestScale, stretchMark, stretchMs, stretchOf, workspaceMark } from "./call-marks.ts";
import { allOf, anyOf, asksForOrder, fits, foundBy, inAnyOrder } from "./marks-query.ts";
import { ended, inTime, withCall } from "./pick-calls.ts";

type Search = { scope: Scope; filter: CallFilter; query: string; limit: number };
/** From the one, included, to the other, not included; in stretches of a scale, or all of them where that is null. */
type Window = { from: number; to: number; scale: number | null };
type Found = { id: string; at: number };
/** `goesOnAfter` where older calls have not been looked at, however few were found. */
type FoundCalls = { ids: string[]; goesOnAfter: Position | null };

/** The windows end where a stretch begins, so many stretches back. */
const stretchesBack = 3;
/** A window with more calls than this is looked through piece by piece instead of being sorted. */
const mostAtOnce = 2_000;
/** How many texts are read for one page of a search for words that follow each other. */
const textsOfPage = 200;

/**
 * The newest calls that a query fits: windows of time from the newest backwards, each several times as wide as the one
 * before, until there are enough. The index has the stretches of time beside the words, so that of a word that every
 * call has only the newest are read, and a rare one is looked up a handful of times.
 */
export async function findCalls(search: Search): Promise<FoundCalls> {
  // Whether words follow each other is read from the texts: of a page's share of them, and the next goes on from there.
  const isInOrder = asksForOrder(search.query);
  const limit = isInOrder ? textsOfPage : search.limit;
  const candidates = await newestOf({ ...search, limit, query: inAnyOrder(search.query) });
  if (!isInOrder) return { ids: candidates.map(({ id }) => id), goesOnAfter: null };
  const last = candidates.length < limit ? undefined : candidates.at(-1);
  return {
    ids: await fitting({ ...search, ids: candidates.map(({ id }) => id) }),
    goesOnAfter: last === undefined ? null : { id: last.id, at: new Date(last.at) },
  };
}

async function newestOf(search: Search): Promise<Found[]> {
  const span = await spanOf(search);
  const found: Found[] = [];
  // The newest is taken from the end.
  const windows = span === null ? [] : windowsOf(span).toReversed();
  for (
    let window = windows.pop();
    window !== undefined && found.length < search.limit;
    window = windows.pop()
  ) {
    const inWindow = await findInWindow({ ...search, window });
    if (inWindow.length > mostAtOnce && splits(window)) windows.push(...pieces(window).toReversed());
    else found.push(...inWindow.toSorted(newestFirst));
  }
  return found.slice(0, search.limit);
}

async function fitting({ scope, query, ids, limit }: Search & { ids: string[] }): Promise<string[]> {
  if (ids.length === 0) return [];
  const { workspaceId, callId, startedAt } = transcripts;
  const rows = await connectionOf(scope.database)
    .select({ callId })
    .from(transcripts)
    .where(and(eq(workspaceId, scope.workspaceId), inArray(callId, ids), fits(query)))
    .orderBy(desc(startedAt), desc(callId))
    .limit(limit);
  return rows.map((row) => row.callId);
}

/** When the first and the last call began that can be among them. */
async function spanOf({ scope, filter }: Search): Promise<{ oldest: number; newest: number } | null> {
  const within = and(
    eq(calls.workspaceId, scope.workspaceId),
    inTime({ filter, at: calls.startedAt, id: calls.id }),
  );
  const [span] = await connectionOf(scope.database).execute<{ oldest: number | null; newest: number | null }>(
    sql`select
      (select ${millisecondsOf(calls.startedAt)} from ${calls} where ${within} order by ${calls.startedAt} limit 1) as oldest,
      (select ${millisecondsOf(calls.startedAt)} from ${calls} where ${within} order by ${calls.startedAt} desc limit 1) as newest`,
  );
  if (span === undefined || span.oldest === null || span.newest === null) return null;
  return { oldest: span.oldest, newest: span.newest };
}

function windowsOf({ oldest, newest }: { oldest: number; newest: number }): Window[] {
  const windows: Window[] = [];
  let to = newest + 1;
  for (let scale = 0; scale <= coarsestScale && to > oldest; scale += 1) {
    const from = Math.max(oldest, (stretchOf({ scale, at: newest }) - stretchesBack) * stretchMs(scale));
    if (from < to) windows.push({ from, to, scale });
    to = Math.min(to, from);
  }
  if (to > oldest) windows.push({ from: oldest, to, scale: null });
  return windows;
}

/** An hour is the finest there is: it is sorted. */
function splits({ scale }: Window): boolean {
  return scale !== 0;
}

/** The same stretch of time in pieces that end where stretches of a finer scale do, newest first. */
function pieces(window: Window): Window[] {
  const { from } = window;
  const scale = window.scale === null ? coarsestScale : window.scale - 1;
  const found: Window[] = [];
  let { to } = window;
  while (to > from) {
    const start = Math.max(from, stretchOf({ scale, at: to - 1 }) * stretchMs(scale));
    found.push({ from: start, to, scale });
    to = start;
  }
  return found;
}

async function findInWindow(options: Search & { window: Window }): Promise<Found[]> {
  const { scope, filter, query, window } = options;
  const inStretch = anyOf(marksOfWindow({ workspaceId: scope.workspaceId, window }));
  const { startedAt, callId } = transcripts;
  const where = and(
    eq(transcripts.workspaceId, scope.workspaceId),
    foundBy(allOf([query, inStretch]) ?? query),
    sql`${startedAt} >= ${new Date(window.from).toISOString()}::timestamptz`,
    sql`${startedAt} < ${new Date(window.to).toISOString()}::timestamptz`,
    inTime({ filter, at: startedAt, id: callId }),
    ended(filter),
  );
  const sorted = sql`order by ${startedAt} desc, ${callId} desc limit ${options.limit}`;
  const rows = await connectionOf(scope.database).execute<Found>(
    sql`select ${callId} as id, ${millisecondsOf(startedAt)} as at from ${transcripts} ${withCall(filter, transcripts)}
      where ${where} ${splits(window) ? sql`limit ${mostAtOnce + 1}` : sorted}`,
  );
  return [...rows];
}

function marksOfWindow({ workspaceId, window }: { workspaceId: string; window: Window }): string[] {
  const { from, to, scale } = window;
  if (scale === null) return [workspaceMark(workspaceId)];
  const first = stretchOf({ scale, at: from });
  const count = stretchOf({ scale, at: to - 1 }) - first + 1;
  return Array.from({ length: count }, (_, index) =>
    stretchMark({ workspaceId, scale, stretch: first + index }),
  );
}

function millisecondsOf(at: AnyPgColumn) {
  return sql`(extract(epoch from ${at}) * 1000)::float8`;
}

function newestFirst(one: Found, other: Found): number {
  return other.at - one.at || (one.id < other.id ? 1 : -1);
}
