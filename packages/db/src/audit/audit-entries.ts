import type { AuditAction } from "@callhook/core";
import { and, desc, eq, gte, ilike, lt, or } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { auditEvents } from "../schema/audit-events.ts";
import type { Scope } from "../scope.ts";
import { afterCursor } from "../page.ts";
import { containsPattern, storableText } from "../storable-text.ts";

/** Which entries: those that match all that is given. */
export type AuditFilter = {
  action?: AuditAction | undefined;
  actorId?: string | undefined;
  subjectId?: string | undefined;
  /** Matched anywhere in the name of who did it, or of what it was done to, ignoring case. */
  search?: string | undefined;
  /** At or after this time. */
  from?: Date | undefined;
  /** Before this time. */
  to?: Date | undefined;
};

/**
 * The rows of a scope that match, newest first; each condition alone can be answered from an index, except words of
 * fewer than three letters: no trigram holds them, and where few names do, all entries are read.
 */
export function auditEntries(options: {
  scope: Scope;
  filter: AuditFilter;
  cursor: string | undefined;
  limit: number;
}) {
  const { scope, filter, cursor, limit } = options;
  const { at, id } = auditEvents;
  return connectionOf(scope.database)
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.workspaceId, scope.workspaceId),
        ...conditions(filter),
        afterCursor({ cursor, at, id }),
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(limit);
}

function conditions({ action, actorId, subjectId, search, from, to }: AuditFilter) {
  return [
    action === undefined ? undefined : eq(auditEvents.action, action),
    actorId === undefined ? undefined : eq(auditEvents.actorId, storableText(actorId)),
    subjectId === undefined ? undefined : eq(auditEvents.subjectId, storableText(subjectId)),
    from === undefined ? undefined : gte(auditEvents.at, from),
    to === undefined ? undefined : lt(auditEvents.at, to),
    namesHold(search?.trim() ?? ""),
  ];
}

function namesHold(words: string) {
  if (words === "") return undefined;
  const pattern = containsPattern(words);
  return or(ilike(auditEvents.actorName, pattern), ilike(auditEvents.subjectName, pattern));
}
