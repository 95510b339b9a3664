import type { Plan } from "@callhook/core";
import { billingRepository, type Database } from "@callhook/db";
import { Hono } from "hono";
import type { Logger } from "pino";
import { limitBody } from "../http/limit-body.ts";
import { readStripeEvent } from "./read-stripe-event.ts";
import { verifyStripeEvent } from "./verify-stripe-event.ts";

const maximumBodyBytes = 1024 * 1024;

/**
 * Where Stripe tells what was bought and what ended. The attack: anybody can post here, a forged event for a plan
 * nobody pays for, or a true one again to bring back what ended. So nothing is read before the signature over the
 * bytes and its time are verified, and each event counts once and in its order. Whoever fails learns nothing.
 */
export function stripeWebhook(options: {
  database: Database;
  logger: Logger;
  secrets: string[];
  prices: ReadonlyMap<string, Plan>;
}): Hono {
  const { database, logger, secrets, prices } = options;
  const routes = new Hono();
  const refuse = () => Response.json({ received: false }, { status: 400 });
  routes.use("/billing/*", limitBody({ maximumBytes: maximumBodyBytes, refuse }));
  routes.post("/billing/stripe", async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer());
    const event = await verifyStripeEvent({
      body,
      signature: context.req.header("stripe-signature"),
      secrets,
    });
    if (event === null) return refuse();
    const reading = readStripeEvent({ event, prices });
    switch (reading.kind) {
      case "malformed":
        logger.error({ event: event.id }, "a signed billing event has a shape that nobody foresaw");
        return refuse();
      case "ignored":
        return Response.json({ received: true, result: "ignored" });
      case "unknown-price":
        logger.error({ event: event.id, prices: reading.prices }, "no plan is mapped to what was bought");
        return unknownPrice(reading.prices);
      case "concerns-us": {
        const result = await billingRepository(database).apply(reading.event);
        const { id, type, subscription } = reading.event;
        logger.info({ event: id, type, subscription, result }, "billing event");
        return Response.json({ received: true, result });
      }
    }
  });
  return routes;
}

/** Stripe shows this answer to the operator, and sends the event again until the price is mapped. */
function unknownPrice(prices: string[]): Response {
  const message = `No plan is mapped to ${prices.join(", ")}. Add it to STRIPE_PRICES, such as price_123=plus, and restart Callhook.`;
  return Response.json({ received: false, message }, { status: 422 });
}
