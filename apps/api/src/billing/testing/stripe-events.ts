import { Stripe } from "stripe";

export const webhookSecret = "whsec_testing_1";

let events = 0;

/** An event as Stripe sends it; `created` is in whole seconds. */
function eventOf(options: { type: string; created: number; object: object }) {
  events += 1;
  return {
    id: `evt_1Q${events}`,
    object: "event",
    api_version: "2026-09-30.clover",
    created: options.created,
    data: { object: options.object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type: options.type,
  };
}

export type StripeTestEvent = ReturnType<typeof eventOf>;

export function checkoutCompleted(options: {
  workspaceId: string | null;
  subscription?: string | null;
  customer?: string;
  created?: number;
}): StripeTestEvent {
  const { workspaceId, subscription = "sub_1", customer = "cus_1", created = 1_000 } = options;
  const object = {
    id: "cs_test_a1",
    object: "checkout.session",
    amount_total: 4900,
    client_reference_id: workspaceId,
    created,
    currency: "usd",
    customer,
    customer_details: { email: "ada@example.com", name: "Ada", tax_exempt: "none", tax_ids: [] },
    livemode: false,
    metadata: {},
    mode: subscription === null ? "payment" : "subscription",
    payment_status: "paid",
    status: "complete",
    subscription,
    url: null,
  };
  return eventOf({ type: "checkout.session.completed", created, object });
}

export function subscriptionEvent(
  change: "created" | "updated" | "deleted",
  options: {
    created: number;
    status?: Stripe.Subscription.Status;
    prices?: string[];
    subscription?: string;
    customer?: string;
    workspaceId?: string;
  },
): StripeTestEvent {
  const {
    created,
    prices = ["price_plus"],
    subscription = "sub_1",
    customer = "cus_1",
    workspaceId,
  } = options;
  const { status = change === "deleted" ? "canceled" : "active" } = options;
  const object = {
    id: subscription,
    object: "subscription",
    billing_cycle_anchor: created,
    cancel_at_period_end: false,
    collection_method: "charge_automatically",
    created: 900,
    currency: "usd",
    customer,
    ended_at: change === "deleted" ? created : null,
    items: {
      object: "list",
      data: prices.map((id, index) => ({
        id: `si_${index}`,
        object: "subscription_item",
        current_period_end: created + 2_592_000,
        price: { id, object: "price", active: true, currency: "usd", product: "prod_1", type: "recurring" },
        quantity: 1,
        subscription,
      })),
      has_more: false,
      total_count: prices.length,
      url: `/v1/subscription_items?subscription=${subscription}`,
    },
    latest_invoice: "in_1",
    livemode: false,
    metadata: workspaceId === undefined ? {} : { workspace_id: workspaceId },
    status,
    trial_end: null,
  };
  return eventOf({ type: `customer.subscription.${change}`, created, object });
}

/** The header that Stripe's own library makes for a body. */
export function signatureOf(options: { payload: string; secret?: string; timestamp?: number }): string {
  const { payload, secret = webhookSecret, timestamp } = options;
  return Stripe.webhooks.generateTestHeaderString({
    payload,
    secret,
    ...(timestamp === undefined ? {} : { timestamp }),
  });
}
