import type { AuditAction } from "@callhook/core";
import { actorOf } from "../actor-of.ts";
import type { Transaction } from "../connection.ts";
import { newOrderedId } from "../identifier.ts";
import { auditEvents } from "../schema/audit-events.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";

/** What happened to what. */
export type AuditEntry = {
  action: AuditAction;
  /** `id` is null for what has none, such as the draft of a tool. */
  subject?: { kind: string; id: string | null; name: string } | undefined;
  /** What else tells the story; never a secret, never what was said in a call. */
  details?: Record<string, unknown> | undefined;
};

/** Writes the entry with the change itself: in the same transaction, so that neither is there without the other. */
export async function recordAudit(options: {
  transaction: Transaction;
  scope: Scope;
  entry: AuditEntry;
}): Promise<void> {
  const { transaction, scope, entry } = options;
  const { workspaceId } = scope;
  const actor = actorOf(scope);
  const { action, subject, details = {} } = entry;
  await transaction.insert(auditEvents).values({
    workspaceId,
    id: newOrderedId("audit"),
    action,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: storableText(actor.name),
    subjectKind: subject?.kind,
    subjectId: subject?.id,
    subjectName: subject === undefined ? undefined : storableText(subject.name),
    ipAddress: actor.ipAddress,
    userAgent: actor.userAgent === null ? null : storableText(actor.userAgent).slice(0, 500),
    details,
  });
}
