import { type AuditAction, auditActionSchema } from "@callhook/core";
import { startOfDay } from "../../../lib/start-of-day.ts";
import type { AuditSearch } from "./audit-search.ts";

/** What the audit log is asked for. Times are moments; `to` is the first one that is not asked for. */
export type AuditFilter = {
  search?: string;
  action?: AuditAction;
  actorId?: string;
  from?: string;
  to?: string;
};

const longestSearch = 200;

/** The filter that an address names, days by the reader's clock; what is no filter we know is left out. */
export function auditFilterOf(search: AuditSearch): AuditFilter {
  const filter: AuditFilter = {};
  const words = search.search?.trim().slice(0, longestSearch);
  if (words !== undefined && words !== "") filter.search = words;
  const action = auditActionSchema.safeParse(search.action);
  if (action.success) filter.action = action.data;
  if (search.actorId !== undefined) filter.actorId = search.actorId.slice(0, longestSearch);
  const from = startOfDay(search.from, 0);
  if (from !== null) filter.from = from;
  const to = startOfDay(search.to, 1);
  if (to !== null) filter.to = to;
  return filter;
}

export function isFilteringAudit(filter: AuditFilter): boolean {
  return Object.keys(filter).length > 0;
}
