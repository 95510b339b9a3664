import { expect, test } from "vitest";
import { callsSearchOf } from "../../lib/calls-search.ts";
import { callsFilterOf, isFiltering, withFilter } from "./calls-filter.ts";

test("an address with every filter becomes that filter", () => {
  const search = {
    agent: "assistant",
    channel: "chat",
    status: "ended",
    toolId: "tool_1",
    toolOutcome: "failed",
    search: "blocked drain",
  };
  expect(callsFilterOf(search)).toEqual(search);
});

test("an address that was tampered with filters by what is left of it", () => {
  const search = callsSearchOf({
    agent: "robot",
    status: 3,
    channel: "fax",
    toolOutcome: "maybe",
    search: "   ",
  });
  expect(callsFilterOf(search)).toEqual({});
  expect(isFiltering(callsFilterOf(search))).toBe(false);
});

test("marks and dates are read as the reader's days", () => {
  const now = new Date(2026, 10, 24, 15);
  const startOf = (day: number) => new Date(2026, 10, day).toISOString();
  expect(callsFilterOf({ slow: "yes", flagged: "no", period: "7-days" }, now)).toEqual({
    slow: true,
    from: startOf(18),
  });
  expect(callsFilterOf({ period: "days", from: "2026-11-20", to: "2026-11-21" }, now)).toEqual({
    from: startOf(20),
    to: startOf(22),
  });
});

test("search words are trimmed and cut to what the API takes", () => {
  expect(callsFilterOf({ search: ` ${"x".repeat(300)} ` }).search).toHaveLength(200);
});

test("changing one filter keeps the others", () => {
  expect(withFilter({ agent: "assistant", search: "drain" }, { status: "active" })).toEqual({
    agent: "assistant",
    search: "drain",
    status: "active",
  });
});

test("a filter that is cleared leaves the address", () => {
  expect(withFilter({ agent: "assistant", search: "drain" }, { agent: null, search: "" })).toEqual({});
});

test("a filter survives the way through the address", () => {
  const filter = { agent: "receptionist", search: "94110" } as const;
  expect(callsFilterOf(callsSearchOf(withFilter({}, filter)))).toEqual(filter);
});
