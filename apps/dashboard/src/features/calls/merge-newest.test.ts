import { expect, test } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { mergeNewest, movingCursors, newCalls } from "./merge-newest.ts";

const call = (id: number, overrides = {}) =>
  aCall({
    id: `call_${id}`,
    startedAt: `2026-11-23T17:00:${String(id).padStart(2, "0")}.000Z`,
    ...overrides,
  });
const page = (...items: ReturnType<typeof call>[]) => ({ items, nextCursor: null });
const ids = (pages: { items: { id: string }[] }[]) => pages.map(({ items }) => items.map(({ id }) => id));

test("calls that began since are new, and stand above the others once they are wanted", () => {
  const pages = [page(call(4), call(3)), page(call(2))];
  const newest = [call(6), call(5), call(4, { turnCount: 9 })];
  const added = newCalls(pages, newest);
  expect(added?.map(({ id }) => id)).toEqual(["call_6", "call_5"]);
  const merged = mergeNewest(pages, newest, added ?? []);
  expect(ids(merged)).toEqual([["call_6", "call_5", "call_4", "call_3"], ["call_2"]]);
  expect(merged[0]?.items[2]?.turnCount).toBe(9);
});

test("until they are wanted only what is on the list changes, so that nothing jumps", () => {
  const pages = [page(call(4)), page(call(2))];
  expect(ids(mergeNewest(pages, [call(5), call(4)], []))).toEqual([["call_4"], ["call_2"]]);
});

test("so many new calls that the newest page does not reach down to the list are a gap", () => {
  expect(newCalls([page(call(1))], [call(9), call(8)])).toBeNull();
  expect(newCalls([page()], [call(9)])?.length).toBe(1);
  expect(newCalls([page(call(1))], [])).toEqual([]);
});

const now = Date.parse("2026-11-23T17:01:30.000Z");
const cursorsOf = (second: ReturnType<typeof call>, withLate = false) => {
  const live = call(3, { status: "active", endedAt: null });
  const pages = [page(live), page(second), page(call(1))];
  return movingCursors({ pages, pageParams: [undefined, "second", "third"] }, { now, withLate });
};

test("pages further down are read again while one of their calls goes on", () => {
  expect(cursorsOf(call(2, { status: "active", endedAt: null, recorded: false }))).toEqual(["second"]);
  expect(cursorsOf(call(2))).toEqual([]);
  expect(movingCursors(undefined, { now, withLate: true })).toEqual([]);
});

test("and until one that has ended is on record, less often where that takes longer than it should", () => {
  expect(cursorsOf(call(2, { recorded: false }))).toEqual(["second"]);
  const late = call(2, { recorded: false, endedAt: "2026-11-23T17:00:10.000Z" });
  expect(cursorsOf(late)).toEqual([]);
  expect(cursorsOf(late, true)).toEqual(["second"]);
});
