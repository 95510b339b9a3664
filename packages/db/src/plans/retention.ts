import { planDetails } from "@callhook/core";
import { and, asc, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import { removeExpiredEntries } from "../audit/remove-expired-entries.ts";
import type { Transaction } from "../connection.ts";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { billingEvents } from "../schema/billing-events.ts";
import { forgetRuns } from "../ledger/forget-runs.ts";
import { calls } from "../schema/calls.ts";
import { workspaces } from "../schema/workspaces.ts";
import { lockWorkspace } from "./lock-workspace.ts";
import { longestKept } from "./longest-kept.ts";

export type Retention = {
  /** The workspaces behind this one, in an order that stays. */
  workspacesAfter(options: { workspaceId: string; limit: number }): Promise<string[]>;
  /**
   * Removes a workspace's oldest ended calls whose time is up, at most so many, with all that is known of them, and
   * its old audit entries; leaves word of the calls in the audit log. Answers how many calls went.
   */
  apply(options: { workspaceId: string; now: Date; mostCalls: number }): Promise<number>;
  /** The provider sends none again after so long. */
  removeBillingEvents(options: { now: Date }): Promise<void>;
};

const dayMs = 86_400_000;
const auditDays = 400;
const billingDays = 90;

/** What may no longer be kept. Looks across all workspaces, as the worker that tidies up must; it learns ids only. */
export function retention(database: Database): Retention {
  const connection = connectionOf(database);
  return withDatabaseErrors({
    workspacesAfter: async ({ workspaceId, limit }: { workspaceId: string; limit: number }) => {
      const behind = gt(workspaces.id, workspaceId);
      const select = connection.select({ id: workspaces.id }).from(workspaces);
      return (await select.where(behind).orderBy(asc(workspaces.id)).limit(limit)).map(({ id }) => id);
    },
    apply: (options: { workspaceId: string; now: Date; mostCalls: number }) =>
      connection.transaction((transaction) => applyTo({ database, transaction, ...options })),
    removeBillingEvents: async ({ now }: { now: Date }) => {
      await connection.delete(billingEvents).where(lt(billingEvents.handledAt, daysBefore(now, billingDays)));
    },
  });
}

type Applying = {
  database: Database;
  transaction: Transaction;
  workspaceId: string;
  now: Date;
  mostCalls: number;
};

/** Under the workspace's lock, so that an upgrade at the same moment either saves its calls or comes too late. */
async function applyTo(options: Applying): Promise<number> {
  const { database, transaction, workspaceId, now, mostCalls } = options;
  const { name, plan, keptForDays } = await lockWorkspace({ transaction, scope: { workspaceId } });
  await removeExpiredEntries({ transaction, workspaceId, before: daysBefore(now, auditDays) });
  const days = longestKept([planDetails(plan).limits.retentionDays, keptForDays]);
  if (days === null) return 0;
  const before = daysBefore(now, days);
  const removed = await removeCalls({ transaction, workspaceId, before, mostCalls });
  if (removed === 0) return 0;
  const subject = { kind: "workspace", id: workspaceId, name };
  const details = { calls: removed, keptForDays: days, olderThan: before.toISOString() };
  const entry = { action: "calls.expired", subject, details } as const;
  await recordAudit({ transaction, scope: { database, workspaceId }, entry });
  return removed;
}

/**
 * By when the end was put on record, on the database's clock: a call's own end is told by whoever held it, and one told
 * to have ended years ago would be gone within the hour, without the permission to remove it.
 */
async function removeCalls(options: {
  transaction: Transaction;
  workspaceId: string;
  before: Date;
  mostCalls: number;
}): Promise<number> {
  const { transaction, workspaceId, before, mostCalls } = options;
  const isExpired = and(
    eq(calls.workspaceId, workspaceId),
    eq(calls.status, "ended"),
    // Null where an earlier version of us put the end on record.
    or(lt(calls.closedAt, before), and(isNull(calls.closedAt), lt(calls.lastActiveAt, before))),
  );
  const expired = transaction
    .select({ id: calls.id })
    .from(calls)
    .where(isExpired)
    .orderBy(asc(calls.closedAt))
    .limit(mostCalls)
    .for("update", { skipLocked: true });
  const removed = await transaction
    .delete(calls)
    .where(and(isExpired, sql`${calls.id} = any(array(${expired}))`))
    .returning({ id: calls.id });
  await forgetRuns({ transaction, workspaceId, callIds: removed.map(({ id }) => id) });
  return removed.length;
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs);
}
