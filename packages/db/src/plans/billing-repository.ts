import type { Plan } from "@callhook/core";
import { eq } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { billingEvents } from "../schema/billing-events.ts";
import { billingSubscriptions } from "../schema/billing-subscriptions.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { BillingChange, BillingEvent, BillingResult } from "./billing-event.ts";
import { settleWorkspace, type Subscription } from "./settle-workspace.ts";

export type BillingRepository = {
  /** In one transaction with the change of plan that follows from it and its entry in the audit log. */
  apply(event: BillingEvent): Promise<BillingResult>;
};

/** What the billing provider says, of whatever workspace. */
export function billingRepository(database: Database): BillingRepository {
  return withDatabaseErrors({
    apply: (event: BillingEvent) =>
      connectionOf(database).transaction((transaction) => applyEvent({ database, transaction, event })),
  });
}

type Applying = { database: Database; transaction: Transaction; event: BillingEvent };

/** Its own row comes first: a second delivery at the same moment waits there until the first is through. */
async function applyEvent({ database, transaction, event }: Applying): Promise<BillingResult> {
  const { id, type, createdAt } = event;
  const fresh = await transaction
    .insert(billingEvents)
    .values({ id, type, createdAt })
    .onConflictDoNothing()
    .returning({ id: billingEvents.id });
  if (fresh.length === 0) return "repeated";
  const before = await lockSubscription({ transaction, event });
  if (isLate({ before, event })) return "late";
  const workspaceId = await findWorkspace({ transaction, event, before });
  const after = subscriptionAfter({ before, event, workspaceId });
  await transaction.update(billingSubscriptions).set(after).where(eq(billingSubscriptions.id, before.id));
  const concerned = new Set([before.workspaceId, workspaceId].filter((one) => one !== null));
  for (const one of [...concerned].toSorted()) {
    await settleWorkspace({ database, transaction, workspaceId: one, before, after, eventId: id });
  }
  if (workspaceId === null) return "unplaced";
  await bindCustomer({ transaction, event, workspaceId });
  return "applied";
}

/** Two events about one subscription follow each other here, also when it was never heard of before. */
async function lockSubscription({ transaction, event }: Omit<Applying, "database">): Promise<Subscription> {
  const { subscription: id, customer } = event;
  await transaction
    .insert(billingSubscriptions)
    .values({ id, customer, changedAt: new Date(0) })
    .onConflictDoNothing();
  const isThis = eq(billingSubscriptions.id, id);
  const [row] = await transaction.select().from(billingSubscriptions).where(isThis).for("update");
  if (row === undefined) throw new Error("A subscription is gone that was there a moment ago.");
  return row;
}

/** Times are whole seconds: of two events in one second the later to arrive counts, but nothing follows an end. */
function isLate({ before, event }: { before: Subscription; event: BillingEvent }): boolean {
  if (worthAfter(event.change) === null) return false;
  return before.endedAt !== null || event.createdAt < before.changedAt;
}

function subscriptionAfter(options: {
  before: Subscription;
  event: BillingEvent;
  workspaceId: string | null;
}): Subscription {
  const { before, event, workspaceId } = options;
  const { change, customer, createdAt } = event;
  const placed = { ...before, workspaceId, customer };
  const plan = worthAfter(change);
  // Whoever says nothing of its worth must not make an event late that does.
  if (plan === null) return placed;
  return { ...placed, plan, changedAt: createdAt, endedAt: change.kind === "ended" ? createdAt : null };
}

function worthAfter(change: BillingChange): Plan | null {
  switch (change.kind) {
    case "bound":
      return null;
    case "worth":
      return change.plan;
    case "ended":
      return "free";
  }
}

/** The one that the event names, else the one known for the subscription, else the customer's only one. */
async function findWorkspace(options: {
  transaction: Transaction;
  event: BillingEvent;
  before: Subscription;
}): Promise<string | null> {
  const { transaction, event, before } = options;
  const select = () => transaction.select({ id: workspaces.id }).from(workspaces);
  if (event.workspaceId !== null) {
    const [named] = await select().where(eq(workspaces.id, event.workspaceId));
    if (named !== undefined) return named.id;
  }
  if (before.workspaceId !== null) return before.workspaceId;
  const [only, another] = await select().where(eq(workspaces.billingCustomer, event.customer)).limit(2);
  return another === undefined ? (only?.id ?? null) : null;
}

async function bindCustomer(options: {
  transaction: Transaction;
  event: BillingEvent;
  workspaceId: string;
}): Promise<void> {
  const { transaction, event, workspaceId } = options;
  await transaction
    .update(workspaces)
    .set({ billingCustomer: event.customer })
    .where(eq(workspaces.id, workspaceId));
}
