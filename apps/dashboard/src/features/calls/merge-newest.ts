import { type CallSummary, isBehind, isMoving } from "./call-summary.ts";

type CallsPage = { items: CallSummary[]; nextCursor: string | null };

/** What the newest page says that is not on the list yet; null where it does not reach down to the list. */
export function newCalls(pages: readonly CallsPage[], newest: readonly CallSummary[]): CallSummary[] | null {
  const known = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)));
  const added = newest.filter(({ id }) => !known.has(id));
  const [first] = pages.flatMap(({ items }) => items);
  if (first === undefined) return added;
  if (added.length > 0 && added.length === newest.length) return null;
  // What is missing further down has been taken out by the filter, and comes back with its page.
  return added.filter(({ startedAt }) => startedAt >= first.startedAt);
}

/** The pages with what is known by now of their calls, and with new ones above them where those are wanted. */
export function mergeNewest<Page extends CallsPage>(
  pages: readonly Page[],
  newest: readonly CallSummary[],
  added: readonly CallSummary[],
): Page[] {
  const byId = new Map(newest.map((call) => [call.id, call]));
  return pages.map((page, index) => ({
    ...page,
    items: [...(index === 0 ? added : []), ...page.items.map((call) => byId.get(call.id) ?? call)],
  }));
}

/**
 * Where the pages begin that have a call of which more is to come, without the newest page, which has no beginning.
 * Calls whose record is late may stay so for ever; they count where `withLate` says so.
 */
export function movingCursors(
  data: { pages: CallsPage[]; pageParams: unknown[] } | undefined,
  { now, withLate }: { now: number; withLate: boolean },
): string[] {
  const pages = data?.pages ?? [];
  return pages.flatMap(({ items }, index) => {
    const cursor = data?.pageParams[index];
    const moves = items.some((call) => isMoving(call) && (withLate || !isBehind(call, now)));
    return typeof cursor === "string" && moves ? [cursor] : [];
  });
}
