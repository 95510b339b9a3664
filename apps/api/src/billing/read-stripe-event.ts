import { type Plan, planSchema } from "@callhook/core";
import type { BillingChange, BillingEvent } from "@callhook/db";
import type { Stripe } from "stripe";
import { z } from "zod";

export type StripeReading =
  | { kind: "concerns-us"; event: BillingEvent }
  | { kind: "ignored" }
  /** Somebody pays for what no plan was given for. */
  | { kind: "unknown-price"; prices: string[] }
  | { kind: "malformed" };

/** An id, or the thing itself where it was sent expanded. */
const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

const envelopeSchema = z.object({
  id: z.string().min(1),
  type: z.string(),
  created: z.number().int(),
  data: z.object({ object: z.unknown() }),
});
type Envelope = z.infer<typeof envelopeSchema>;

const checkoutSchema = z.object({
  client_reference_id: z.string().nullish(),
  customer: reference.nullish(),
  subscription: reference.nullish(),
});

const subscriptionSchema = z.object({
  id: z.string().min(1),
  customer: reference,
  status: z.string(),
  metadata: z.record(z.string(), z.string()).nullish(),
  items: z.object({ data: z.array(z.object({ price: z.object({ id: z.string() }) })) }),
});
type Subscription = z.infer<typeof subscriptionSchema>;

/** Paid for, or tried out. `past_due` is still being collected and `incomplete` not paid yet: both change nothing. */
const running = new Set(["active", "trialing"]);
const over = new Set(["unpaid", "canceled", "incomplete_expired", "paused"]);

/** What a signed event means for a workspace's plan. */
export function readStripeEvent(options: {
  event: Stripe.Event;
  prices: ReadonlyMap<string, Plan>;
}): StripeReading {
  const envelope = envelopeSchema.safeParse(options.event);
  if (!envelope.success) return { kind: "malformed" };
  switch (envelope.data.type) {
    case "checkout.session.completed":
      return readCheckout(envelope.data);
    case "customer.subscription.created":
    case "customer.subscription.updated":
    case "customer.subscription.deleted":
      return readSubscription({ envelope: envelope.data, prices: options.prices });
    default:
      return { kind: "ignored" };
  }
}

/** Checkouts of other things, once paid for or of no workspace, are none of our business. */
function readCheckout(envelope: Envelope): StripeReading {
  const checkout = checkoutSchema.safeParse(envelope.data.object);
  if (!checkout.success) return { kind: "malformed" };
  const { client_reference_id: workspaceId, customer, subscription } = checkout.data;
  if (!workspaceId || !customer || !subscription) return { kind: "ignored" };
  const change = { kind: "bound" } as const;
  return concernsUs({ envelope, customer, subscription, workspaceId, change });
}

function readSubscription(options: { envelope: Envelope; prices: ReadonlyMap<string, Plan> }): StripeReading {
  const { envelope, prices } = options;
  const parsed = subscriptionSchema.safeParse(envelope.data.object);
  if (!parsed.success) return { kind: "malformed" };
  const { id: subscription, customer, metadata } = parsed.data;
  const change = changeOf({ type: envelope.type, subscription: parsed.data, prices });
  if (change === null) {
    return { kind: "unknown-price", prices: parsed.data.items.data.map(({ price }) => price.id) };
  }
  const workspaceId = metadata?.["workspace_id"] ?? null;
  return concernsUs({ envelope, customer, subscription, workspaceId, change });
}

/** Null when it is paid for and none of its prices buys a plan. */
function changeOf(options: {
  type: string;
  subscription: Subscription;
  prices: ReadonlyMap<string, Plan>;
}): BillingChange | null {
  const { type, subscription, prices } = options;
  if (type === "customer.subscription.deleted") return { kind: "ended" };
  if (over.has(subscription.status)) return { kind: "worth", plan: "free" };
  if (!running.has(subscription.status)) return { kind: "worth", plan: null };
  const bought = new Set(subscription.items.data.map(({ price }) => prices.get(price.id)));
  const plan = planSchema.options.findLast((one) => bought.has(one));
  return plan === undefined ? null : { kind: "worth", plan };
}

function concernsUs(
  options: { envelope: Envelope } & Omit<BillingEvent, "id" | "type" | "createdAt">,
): StripeReading {
  const { envelope, ...event } = options;
  const { id, type, created } = envelope;
  return { kind: "concerns-us", event: { id, type, createdAt: new Date(created * 1000), ...event } };
}
