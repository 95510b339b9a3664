import { and, eq, lt, sql } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { auditEvents } from "../schema/audit-events.ts";

/**
 * Removes a workspace's entries from before a time, and says how many. The one way in which entries go: the database
 * refuses to remove any in a transaction that does not say so first.
 */
export async function removeExpiredEntries(options: {
  transaction: Transaction;
  workspaceId: string;
  before: Date;
}): Promise<number> {
  const { transaction, workspaceId, before } = options;
  const saysSo = (isOn: "on" | "off") =>
    sql`select set_config('callhook.removes_expired_audit', ${isOn}, true)`;
  await transaction.execute(saysSo("on"));
  const { count } = await transaction
    .delete(auditEvents)
    .where(and(eq(auditEvents.workspaceId, workspaceId), lt(auditEvents.at, before)));
  await transaction.execute(saysSo("off"));
  return count;
}
