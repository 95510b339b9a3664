import { type Actor, type Plan, planSchema } from "@callhook/core";
import { and, eq, ne } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import type { Database } from "../database.ts";
import { billingSubscriptions } from "../schema/billing-subscriptions.ts";
import { changePlan } from "./change-plan.ts";
import { lockWorkspace } from "./lock-workspace.ts";

export type Subscription = typeof billingSubscriptions.$inferSelect;

/**
 * Gives the workspace the highest plan that is paid for, when a subscription's change makes that another one. So
 * whoever pays for somebody else's workspace and stops can only take away again what they brought, and a plan that
 * an operator set stays until something is bought or ends.
 */
export async function settleWorkspace(options: {
  database: Database;
  transaction: Transaction;
  workspaceId: string;
  before: Subscription;
  after: Subscription;
  eventId: string;
}): Promise<void> {
  const { database, transaction, workspaceId, before, after, eventId } = options;
  await lockWorkspace({ transaction, scope: { workspaceId } });
  const others = await transaction
    .select()
    .from(billingSubscriptions)
    .where(and(eq(billingSubscriptions.workspaceId, workspaceId), ne(billingSubscriptions.id, after.id)));
  const paidFor = (subscription: Subscription) =>
    highestPaid([...others, subscription].filter((one) => one.workspaceId === workspaceId));
  const plan = paidFor(after);
  if (plan === paidFor(before)) return;
  const scope = { database, workspaceId, actor: billing };
  await changePlan({ transaction, scope, plan, details: { event: eventId, subscription: after.id } });
}

const billing: Actor = { kind: "billing", id: null, name: "Stripe", ipAddress: null, userAgent: null };

/** Free where nothing is. */
function highestPaid(subscriptions: Subscription[]): Plan {
  const paid = new Set(subscriptions.map(({ plan }) => plan));
  return planSchema.options.findLast((plan) => paid.has(plan)) ?? "free";
}
