import { expect, test } from "vitest";
import { auditFilterOf, isFilteringAudit } from "./audit-filter.ts";
import { auditSearchOf, withAuditFilter } from "./audit-search.ts";

test("one day as from and to holds the whole of it, where the reader is", () => {
  const { from, to } = auditFilterOf({ from: "2026-11-24", to: "2026-11-24" });
  expect(from).toBe(new Date(2026, 10, 24).toISOString());
  expect(to).toBe(new Date(2026, 10, 25).toISOString());
});

test("the last day of a month ends with the first of the next", () => {
  expect(auditFilterOf({ to: "2026-11-30" }).to).toBe(new Date(2026, 11, 1).toISOString());
});

test("an address that names no filter filters nothing", () => {
  const search = auditSearchOf({
    action: "tool.exploded",
    from: "yesterday",
    to: 7,
    search: "  ",
    other: "x",
  });
  expect(auditFilterOf(search)).toEqual({});
  expect(isFilteringAudit(auditFilterOf(search))).toBe(false);
});

test("a filter is taken out of the address by null, and the others stay", () => {
  const search = { action: "tool.created", search: "area" };
  expect(withAuditFilter(search, { action: null })).toEqual({ search: "area" });
  expect(auditFilterOf(search)).toEqual({ action: "tool.created", search: "area" });
});
