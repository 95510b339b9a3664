import type { AuditAction, Tool } from "@callhook/core";
import { changedFields } from "../audit/changed-fields.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Transaction } from "../connection.ts";
import type { Scope } from "../scope.ts";

/** `id` is null for what has none yet. */
type NamedTool = { id: string | null; name: string; version?: number };

/** What we say about a tool, and not its author. */
const ownFields = new Set(["id", "functionName", "version", "enabled", "createdAt", "updatedAt"]);

/** Writes the audit entry of a change to a tool. */
export async function recordToolChange(options: {
  transaction: Transaction;
  scope: Scope;
  action: AuditAction;
  tool: NamedTool;
  /** `changed` are the names of the fields that were. */
  details?: {
    changed?: string[];
    restoredFrom?: number | undefined;
    baseVersion?: number;
    copyOf?: { id: string; name: string } | undefined;
  };
}): Promise<void> {
  const { transaction, scope, action, tool } = options;
  const { id, name, version } = tool;
  const details = { version, ...options.details };
  await recordAudit({ transaction, scope, entry: { action, subject: { kind: "tool", id, name }, details } });
}

/** The names of what an author changed of a tool, such as `headers`. */
export function changedByAuthor({ before, after }: { before: Tool; after: Tool }): string[] {
  return changedFields(before, after).filter((name) => !ownFields.has(name));
}
