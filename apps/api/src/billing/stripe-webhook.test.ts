import type { Plan } from "@callhook/core";
import { auditRepository, planRepository, workspaceRepository } from "@callhook/db";
import { addWorkspace } from "@callhook/db/testing";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";
import { deliverEvent, postEvent } from "./testing/deliver-event.ts";
import {
  checkoutCompleted,
  signatureOf,
  type StripeTestEvent,
  subscriptionEvent,
  webhookSecret,
} from "./testing/stripe-events.ts";

let api: Awaited<ReturnType<typeof startApi>>;
const logged: string[] = [];
const logger = pino({ level: "error" }, { write: (line: string) => void logged.push(line) });
let count = 0;
/** Of its own for each test, on Free. */
let workspaceId = "";
let subscription = "";
let customer = "";

beforeAll(async () => {
  const settings = {
    STRIPE_WEBHOOK_SECRET: `whsec_older, ${webhookSecret}`,
    STRIPE_PRICES: "price_plus=plus,price_pro=pro",
    BILLING_PORTAL_URL: "https://billing.example.com/portal",
  };
  api = await startApi(settings, logger);
});
afterAll(() => api.close());
beforeEach(freshWorkspace);

async function freshWorkspace(): Promise<void> {
  count += 1;
  workspaceId = `workspace_${count}`;
  subscription = `sub_${count}`;
  customer = `cus_${count}`;
  logged.length = 0;
  await addWorkspace({ database: api.database, id: workspaceId });
  await workspaceRepository(api.database).setPlan({ workspaceId, plan: "free" });
}

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  postEvent({ url: api.url, body, headers });
const deliver = (event: StripeTestEvent) => deliverEvent({ url: api.url, event });

const ours = () => ({ subscription, customer });
const checkout = (created = 1_000) => checkoutCompleted({ workspaceId, created, ...ours() });
const plan = async (): Promise<Plan> => (await workspaceRepository(api.database).get(workspaceId)).plan;
const changes = async () =>
  (
    await auditRepository({ database: api.database, workspaceId }).list({ action: "plan.changed" })
  ).items.filter(({ actor }) => actor.kind === "billing");

test("a checkout and its subscription put the workspace on the plan of the price, on record", async () => {
  expect(await deliver(checkout())).toEqual({ status: 200, received: true, result: "applied" });
  expect(await plan()).toBe("free");
  const created = subscriptionEvent("created", { created: 1_001, ...ours() });
  expect(await deliver(created)).toMatchObject({ status: 200, result: "applied" });
  expect(await plan()).toBe("plus");
  expect(await changes()).toMatchObject([
    {
      action: "plan.changed",
      actor: { kind: "billing", name: "Stripe" },
      subject: { kind: "workspace", id: workspaceId },
      details: { from: "free", to: "plus", event: created.id, subscription },
    },
  ]);
  const { isManaged } = await planRepository({ database: api.database, workspaceId }).get();
  expect(isManaged).toBe(true);
});

test("a subscription that is heard of before its checkout waits for it", async () => {
  const created = subscriptionEvent("created", { created: 1_001, prices: ["price_pro"], ...ours() });
  expect(await deliver(created)).toMatchObject({ status: 200, result: "unplaced" });
  expect(await plan()).toBe("free");
  await deliver(checkout(1_002));
  expect(await plan()).toBe("pro");
});

test("a subscription that names its workspace needs no checkout", async () => {
  await deliver(subscriptionEvent("created", { created: 1_000, workspaceId, ...ours() }));
  expect(await plan()).toBe("plus");
  await deliver(subscriptionEvent("updated", { created: 1_001, prices: ["price_pro"], ...ours() }));
  expect(await plan()).toBe("pro");
});

test.each<[string, Plan]>([
  ["active", "pro"],
  ["trialing", "pro"],
  ["past_due", "plus"],
  ["incomplete", "plus"],
  ["something-new", "plus"],
  ["unpaid", "free"],
  ["canceled", "free"],
  ["incomplete_expired", "free"],
  ["paused", "free"],
])("a subscription that becomes %s leaves the workspace on %s", async (status, expected) => {
  await deliver(subscriptionEvent("created", { created: 1_000, workspaceId, ...ours() }));
  const change = { created: 1_001, status, prices: ["price_pro"], ...ours() };
  expect(await deliver(subscriptionEvent("updated", change))).toMatchObject({ result: "applied" });
  expect(await plan()).toBe(expected);
});

test("a subscription that ends puts its workspace on Free, and nothing that is older brings it back", async () => {
  await deliver(subscriptionEvent("created", { created: 1_000, workspaceId, ...ours() }));
  await deliver(subscriptionEvent("deleted", { created: 1_002, ...ours() }));
  expect(await plan()).toBe("free");
  for (const created of [1_001, 1_002, 1_003]) {
    const revival = subscriptionEvent("updated", { created, prices: ["price_pro"], ...ours() });
    expect(await deliver(revival)).toMatchObject({ status: 200, result: "late" });
  }
  expect(await plan()).toBe("free");
});

test("an event that comes late changes nothing", async () => {
  await deliver(subscriptionEvent("updated", { created: 1_005, workspaceId, ...ours() }));
  const late = { created: 1_004, workspaceId, prices: ["price_pro"], ...ours() };
  expect(await deliver(subscriptionEvent("updated", late))).toMatchObject({ result: "late" });
  expect(await plan()).toBe("plus");
});

test("an event that is delivered many times at the same moment is applied once", async () => {
  const created = subscriptionEvent("created", { created: 1_000, workspaceId, ...ours() });
  const answers = await Promise.all(Array.from({ length: 8 }, () => deliver(created)));
  expect(answers).toHaveLength(8);
  expect(answers.filter((answer) => JSON.stringify(answer).includes('"applied"'))).toHaveLength(1);
  expect(answers.filter((answer) => JSON.stringify(answer).includes('"repeated"'))).toHaveLength(7);
  expect(await changes()).toHaveLength(1);
});

test("a replay of what was once true does not undo what an operator did since", async () => {
  const created = subscriptionEvent("created", { created: 1_000, workspaceId, ...ours() });
  await deliver(created);
  await workspaceRepository(api.database).setPlan({ workspaceId, plan: "enterprise" });
  expect(await deliver(created)).toMatchObject({ status: 200, result: "repeated" });
  await deliver(subscriptionEvent("updated", { created: 1_001, ...ours() }));
  expect(await plan()).toBe("enterprise");
});

test("whoever pays for somebody else's workspace and stops takes away only what they brought", async () => {
  await deliver(
    subscriptionEvent("created", { created: 1_000, workspaceId, prices: ["price_pro"], ...ours() }),
  );
  const theirs = { subscription: `${subscription}_other`, customer: `${customer}_other` };
  await deliver(checkoutCompleted({ workspaceId, created: 1_001, ...theirs }));
  await deliver(subscriptionEvent("created", { created: 1_002, ...theirs }));
  expect(await plan()).toBe("pro");
  await deliver(subscriptionEvent("deleted", { created: 1_003, ...theirs }));
  expect(await plan()).toBe("pro");
  await deliver(subscriptionEvent("deleted", { created: 1_004, ...ours() }));
  expect(await plan()).toBe("free");
});

test("a subscription that moves to another workspace leaves the first", async () => {
  await deliver(subscriptionEvent("created", { created: 1_000, workspaceId, ...ours() }));
  const [first, moved] = [workspaceId, ours()];
  await freshWorkspace();
  await deliver(subscriptionEvent("updated", { created: 1_001, workspaceId, ...moved }));
  expect(await plan()).toBe("plus");
  expect(await workspaceRepository(api.database).get(first)).toMatchObject({ plan: "free" });
});

test("a price that nobody mapped is an error for the operator to see, and counts once it is mapped", async () => {
  const prices = ["price_unheard_of"];
  const event = subscriptionEvent("created", { created: 1_000, workspaceId, prices, ...ours() });
  for (let delivery = 0; delivery < 2; delivery += 1) {
    expect(await deliver(event)).toMatchObject({
      status: 422,
      message: expect.stringContaining("price_unheard_of"),
    });
  }
  expect(logged.join("")).toContain("price_unheard_of");
  expect(await plan()).toBe("free");
  event.data.object = subscriptionEvent("created", { created: 1_000, workspaceId, ...ours() }).data.object;
  expect(await deliver(event)).toMatchObject({ status: 200, result: "applied" });
});

test("of several prices the highest plan counts, and what is sold beside them does not", async () => {
  const prices = ["price_support", "price_plus", "price_pro"];
  await deliver(subscriptionEvent("created", { created: 1_000, workspaceId, prices, ...ours() }));
  expect(await plan()).toBe("pro");
});

test("what is none of our business is acknowledged and ignored", async () => {
  const invoice = {
    ...checkout(),
    type: "invoice.paid",
    data: { object: { id: "in_1", object: "invoice" } },
  };
  const once = checkoutCompleted({ workspaceId, subscription: null, customer });
  const ofNobody = checkoutCompleted({ workspaceId: null, ...ours() });
  for (const event of [invoice, once, ofNobody]) {
    expect(await deliver(event)).toEqual({ status: 200, received: true, result: "ignored" });
  }
  const elsewhere = checkoutCompleted({ workspaceId: "shoe-shop", ...ours() });
  expect(await deliver(elsewhere)).toMatchObject({ status: 200, result: "unplaced" });
  expect(await plan()).toBe("free");
});

const refused = '{"received":false}';

test.each<[string, (payload: string) => string | undefined]>([
  ["no signature", () => undefined],
  ["an empty one", () => ""],
  ["garbage", () => "t=1,v1=zz"],
  ["another secret's", (payload) => signatureOf({ payload, secret: "whsec_of_somebody_else" })],
  ["another body's", (payload) => signatureOf({ payload: `${payload} ` })],
  ["an old one", (payload) => signatureOf({ payload, timestamp: Math.floor(Date.now() / 1000) - 301 })],
])("an event with %s is refused without a word on why", async (_name, sign) => {
  const payload = JSON.stringify(subscriptionEvent("created", { created: 1_000, workspaceId, ...ours() }));
  const signature = sign(payload);
  const response = await post(payload, signature === undefined ? {} : { "stripe-signature": signature });
  expect(response.status).toBe(400);
  expect(await response.text()).toBe(refused);
  expect(await plan()).toBe("free");
});

test.each([
  "",
  "{",
  "null",
  "[]",
  '"evt_1"',
  "{}",
  '{"id":"evt_x","object":"event","type":"customer.subscription.created","created":1,"data":{"object":{}}}',
  '{"id":"evt_x","object":"event","type":"checkout.session.completed","created":1,"data":{"object":null}}',
  '{"id":"evt_x","object":"event","type":"checkout.session.completed","created":"now","data":null}',
])("a signed body that is no event is refused like an unsigned one: %s", async (payload) => {
  const response = await post(payload, { "stripe-signature": signatureOf({ payload }) });
  expect(response.status).toBe(400);
  expect(await response.text()).toBe(refused);
});

test("a body that is too long is refused before it is read", async () => {
  const payload = JSON.stringify({ padding: "x".repeat(1_100_000) });
  const headers = { "stripe-signature": signatureOf({ payload }), connection: "close" };
  const response = await post(payload, headers);
  expect(response.status).toBe(400);
  expect(await response.text()).toBe(refused);
});

test("while the secret is being changed, what either of them signed is taken", async () => {
  const payload = JSON.stringify(subscriptionEvent("created", { created: 1_000, workspaceId, ...ours() }));
  const older = signatureOf({ payload, secret: "whsec_older" });
  expect((await post(payload, { "stripe-signature": older })).status).toBe(200);
  expect(await plan()).toBe("plus");
});

test("where no secret is set there is nothing to post to", async () => {
  const plain = await startApi({ DATABASE_URL: api.databaseUrl });
  try {
    const payload = JSON.stringify(checkout());
    const headers = { "stripe-signature": signatureOf({ payload }) };
    const response = await fetch(`${plain.url}/billing/stripe`, { method: "POST", headers, body: payload });
    expect(response.status).toBe(404);
    await response.body?.cancel();
  } finally {
    await plain.close();
  }
});
