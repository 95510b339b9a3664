import type { Actor, AuditAction, JsonValue } from "@callhook/core";
import { jsonValueSchema } from "@callhook/core";
import { z } from "zod";
import type { auditEvents } from "../schema/audit-events.ts";

/** An entry as it is read: who did what to what, and from where. `at` is an ISO time. */
export type RecordedEntry = {
  id: string;
  at: string;
  action: AuditAction;
  actor: Pick<Actor, "kind" | "id" | "name">;
  subject: { kind: string; id: string | null; name: string } | null;
  ipAddress: string | null;
  userAgent: string | null;
  details: Record<string, JsonValue>;
};

const detailsSchema = z.record(z.string(), jsonValueSchema);

export function entryFromRow(row: typeof auditEvents.$inferSelect): RecordedEntry {
  const { id, at, action, actorKind, actorId, actorName, ipAddress, userAgent, details } = row;
  const { subjectKind, subjectId, subjectName } = row;
  const hasSubject = subjectKind !== null && subjectName !== null;
  return {
    id,
    at: at.toISOString(),
    action,
    actor: { kind: actorKind, id: actorId, name: actorName },
    subject: hasSubject ? { kind: subjectKind, id: subjectId, name: subjectName } : null,
    ipAddress,
    userAgent,
    details: detailsSchema.parse(details),
  };
}
