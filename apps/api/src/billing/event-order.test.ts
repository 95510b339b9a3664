import type { Plan } from "@callhook/core";
import { workspaceRepository } from "@callhook/db";
import { addWorkspace } from "@callhook/db/testing";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";
import { deliverEvent } from "./testing/deliver-event.ts";
import { checkoutCompleted, subscriptionEvent, webhookSecret } from "./testing/stripe-events.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let count = 0;

beforeAll(async () => {
  api = await startApi({
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_PRICES: "price_plus=plus,price_pro=pro",
  });
});
afterAll(() => api.close());

type Step = { status: "active" | "past_due" | "unpaid" | "deleted"; price: "price_plus" | "price_pro" };

const history = fc.record({
  steps: fc.array(
    fc.record<Step>({
      status: fc.constantFrom("active", "past_due", "unpaid"),
      price: fc.constantFrom("price_plus", "price_pro"),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  isDeleted: fc.boolean(),
  namesWorkspace: fc.boolean(),
});

/** What a subscription is worth when all is told in order. */
function worthOf({ steps, isDeleted }: { steps: Step[]; isDeleted: boolean }): Plan {
  if (isDeleted) return "free";
  const telling = steps.findLast(({ status }) => status !== "past_due");
  if (telling === undefined || telling.status === "unpaid") return "free";
  return telling.price === "price_pro" ? "pro" : "plus";
}

test("in whatever order and however often events arrive, the workspace ends on what is paid for", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(history, { minLength: 1, maxLength: 2 }),
      fc.infiniteStream(fc.nat()),
      async (histories, dice) => {
        count += 1;
        const workspaceId = `workspace_${count}`;
        await addWorkspace({ database: api.database, id: workspaceId });
        await workspaceRepository(api.database).setPlan({ workspaceId, plan: "free" });
        const events = histories.flatMap(({ steps, isDeleted, namesWorkspace }, index) => {
          const who = { subscription: `sub_${count}_${index}`, customer: `cus_${count}_${index}` };
          const named = namesWorkspace ? { ...who, workspaceId } : who;
          const told = steps.map(({ status, price }, step) =>
            subscriptionEvent("updated", { created: 1_000 + step, status, prices: [price], ...named }),
          );
          const end = isDeleted ? [subscriptionEvent("deleted", { created: 2_000, ...named })] : [];
          return [...told, ...end, ...(namesWorkspace ? [] : [checkoutCompleted({ workspaceId, ...who })])];
        });
        const repeated = [...events, ...events.slice(0, 2)];
        const shuffled = repeated
          .map((event) => ({ event, at: dice.next().value ?? 0 }))
          .toSorted((one, other) => one.at - other.at);
        for (const { event } of shuffled) await deliverEvent({ url: api.url, event });
        const worth = histories.map(worthOf);
        const expected = (["pro", "plus"] as const).find((one) => worth.includes(one)) ?? "free";
        expect(await workspaceRepository(api.database).get(workspaceId)).toMatchObject({ plan: expected });
      },
    ),
    { numRuns: 40 },
  );
});
