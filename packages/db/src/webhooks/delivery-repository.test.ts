import { webhookDraftSchema } from "@callhook/core";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { callRepository } from "../calls/call-repository.ts";
import { connectionOf } from "../database.ts";
import { openKeyring } from "../secrets/keyring.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { deliveryRepository } from "./delivery-repository.ts";
import { webhookOutbox } from "./webhook-outbox.ts";
import { webhookRepository } from "./webhook-repository.ts";

const { database } = useTestDatabase();
const keyring = openKeyring(["k".repeat(32)]);
const outbox = webhookOutbox({ database, keyring });
const draft = webhookDraftSchema.parse({ url: "https://crm.example.com/calls" });

/** A webhook in a workspace of its own, with a delivery in each state: three of them exhausted, a day apart. */
async function aWebhook() {
  const workspaceId = `workspace_${crypto.randomUUID()}`;
  await addWorkspace({ database, id: workspaceId });
  const scope = { database, workspaceId };
  const webhooks = webhookRepository({ ...scope, keyring });
  const { id: webhookId } = await webhooks.create(draft);
  const states = ["delivered", "waiting", "exhausted", "exhausted", "exhausted"];
  for (const [index, state] of states.entries()) {
    const { id: callId } = await startACall(callRepository(scope));
    await queryRows(
      database,
      `insert into webhook_deliveries (workspace_id, id, webhook_id, event, call_id, state, created_at, next_attempt_at, failed_attempts, attempt_count)
       values ('${workspaceId}', 'delivery_${index}', '${webhookId}', 'call.ended', '${callId}', '${state}',
         now() - interval '${index} days', null, 10, 10)`,
    );
  }
  return { workspaceId, webhooks, webhookId, deliveries: deliveryRepository(scope) };
}

const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

test("deliveries are listed newest first, by state and page by page", async () => {
  const { webhookId, deliveries } = await aWebhook();
  const first = await deliveries.list({ webhookId, limit: 3 });
  expect(idsOf(first)).toEqual(["delivery_0", "delivery_1", "delivery_2"]);
  const rest = await deliveries.list({ webhookId, limit: 3, cursor: first.nextCursor ?? "" });
  expect([idsOf(rest), rest.nextCursor]).toEqual([["delivery_3", "delivery_4"], null]);
  const failed = await deliveries.list({ webhookId, state: "exhausted" });
  expect(idsOf(failed)).toEqual(["delivery_2", "delivery_3", "delivery_4"]);
  await expect(deliveries.list({ webhookId: "webhook_unknown" })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("one that is sent again is due at once, and has all its attempts before it", async () => {
  const { workspaceId, deliveries } = await aWebhook();
  const again = await deliveries.resend("delivery_2");
  expect(again).toMatchObject({ id: "delivery_2", state: "waiting", attemptCount: 10 });
  const claimed = await outbox.claim({ workspaceId, deliveryId: "delivery_2" });
  if (claimed === null) throw new Error("It is not due.");
  // Whoever has it in hand goes on: nobody else gets it beside them.
  expect(await deliveries.resend("delivery_2")).toMatchObject({ state: "waiting" });
  expect(await outbox.claim({ workspaceId, deliveryId: "delivery_2" })).toBeNull();
  const answer = { at: new Date(), status: 500, durationMs: 3, answer: "no", error: "No.", retryAfterMs: 0 };
  expect(await outbox.settle({ claimed, answer })).toMatchObject({ state: "waiting" });
  expect(await deliveries.get("delivery_2")).toMatchObject({
    attempts: [{ number: 11, status: 500, answer: "no", error: "No." }],
  });
  expect(await deliveries.resend("delivery_0")).toMatchObject({ state: "waiting" });
});

test("all that failed since a day is sent again, and nothing else", async () => {
  const { webhookId, deliveries } = await aWebhook();
  const since = new Date(Date.now() - 3.5 * 86_400_000);
  expect(await deliveries.resendFailed({ webhookId, since })).toEqual({ resent: 2, more: false });
  expect(idsOf(await deliveries.list({ webhookId, state: "exhausted" }))).toEqual(["delivery_4"]);
  expect(await deliveries.resendFailed({ webhookId, since })).toEqual({ resent: 0, more: false });
});

test("what somebody else holds, such as by removing its call, is not waited for while others are held", async () => {
  const { workspaceId, webhookId, deliveries } = await aWebhook();
  await connectionOf(database).transaction(async (removal) => {
    await removal.execute(
      sql`select id from webhook_deliveries where workspace_id = ${workspaceId} and id = 'delivery_2' for update`,
    );
    const since = new Date(0);
    expect(await deliveries.resendFailed({ webhookId, since })).toEqual({ resent: 2, more: false });
  });
  expect(idsOf(await deliveries.list({ webhookId, state: "exhausted" }))).toEqual(["delivery_2"]);
});

test("an example is tried once, and a webhook that is off is sent nothing", async () => {
  const { workspaceId, webhookId, webhooks, deliveries } = await aWebhook();
  const { id: deliveryId } = await deliveries.test(webhookId);
  const claimed = await outbox.claim({ workspaceId, deliveryId });
  if (claimed === null) throw new Error("It is not due.");
  const answer = { at: new Date(), status: 500, durationMs: 3, answer: "", error: "No.", retryAfterMs: 0 };
  expect(await outbox.settle({ claimed, answer })).toMatchObject({ state: "exhausted" });
  await webhooks.setEnabled({ webhookId, enabled: false });
  for (const attempt of [
    () => deliveries.test(webhookId),
    () => deliveries.resend("delivery_2"),
    () => deliveries.resendFailed({ webhookId, since: new Date(0) }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "invalid-input", issues: [{ path: "webhookId" }] });
  }
});

test("a neighbour sees none of it, and has nothing sent", async () => {
  const { webhookId } = await aWebhook();
  const theirs = deliveryRepository({ database, workspaceId: "default" });
  for (const attempt of [
    () => theirs.list({ webhookId }),
    () => theirs.get("delivery_2"),
    () => theirs.resend("delivery_2"),
    () => theirs.resendFailed({ webhookId, since: new Date(0) }),
    () => theirs.test(webhookId),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  }
});
