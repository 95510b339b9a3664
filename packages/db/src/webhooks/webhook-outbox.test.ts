import { foldTranscript, type WebhookAnswer, webhookDraftSchema } from "@callhook/core";
import { expect, test } from "vitest";
import { callRepository } from "../calls/call-repository.ts";
import { openKeyring } from "../secrets/keyring.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { callEnded, callerSays, toolCalled, toolFinished } from "../testing/steps.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { webhookOutbox } from "./webhook-outbox.ts";
import { webhookRepository } from "./webhook-repository.ts";

const { database } = useTestDatabase();
const keyring = openKeyring(["k".repeat(32)]);
const draft = webhookDraftSchema.parse({ url: "https://crm.example.com/calls?key=of-ours" });
const dayMs = 86_400_000;

/** A workspace of its own, with so many webhooks and what a worker does for them. */
async function aWorkspace({ webhookCount = 1 } = {}) {
  const workspaceId = `workspace_${crypto.randomUUID()}`;
  await addWorkspace({ database, id: workspaceId });
  const webhooks = webhookRepository({ database, workspaceId, keyring });
  const ids: string[] = [];
  for (let count = 0; count < webhookCount; count += 1) ids.push((await webhooks.create(draft)).id);
  const calls = callRepository({ database, workspaceId });
  const record = async (callId: string) =>
    calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  const anEndedCall = async () => {
    const { id: callId } = await startACall(calls);
    await calls.append({ callId, events: [callerSays("Hello"), callEnded()] });
    await record(callId);
    return callId;
  };
  const deliveries = () =>
    queryRows(database, `select * from webhook_deliveries where workspace_id = '${workspaceId}' order by id`);
  return { workspaceId, webhooks, webhookId: ids[0] ?? "", ids, calls, record, anEndedCall, deliveries };
}

function answered(overrides: Partial<WebhookAnswer> = {}): WebhookAnswer {
  const status = overrides.status ?? 500;
  const error = status < 300 ? null : `It answered ${status}.`;
  return { at: new Date(), status, durationMs: 12, answer: "no", error, retryAfterMs: 0, ...overrides };
}

async function queuedDeliveries(workspaceId: string): Promise<unknown[]> {
  const rows = await queryRows(
    database,
    `select data->>'deliveryId' as id from pgboss.job where name = 'deliver-webhook' and data->>'workspaceId' = '${workspaceId}'`,
  );
  return rows.map((row) => row["id"]);
}

test("each webhook is told once that a call has ended, however often the call is recorded", async () => {
  const { workspaceId, ids, calls, record, deliveries } = await aWorkspace({ webhookCount: 2 });
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callerSays("Hello"), toolCalled("t1")] });
  await record(callId);
  expect(await deliveries()).toEqual([]);
  await calls.append({ callId, events: [callEnded()] });
  await Promise.all([record(callId), record(callId)]);
  // What a tool brought after the end makes another transcript, and no other end.
  await calls.append({ callId, events: [toolFinished("t1")] });
  expect(await record(callId)).toBe(true);
  const rows = await deliveries();
  expect(rows.map((row) => String(row["webhook_id"])).toSorted()).toEqual(ids.toSorted());
  expect(await queuedDeliveries(workspaceId)).toHaveLength(2);
});

test("a webhook that is switched off, or a neighbour's, is not told", async () => {
  const ours = await aWorkspace();
  const theirs = await aWorkspace();
  await ours.webhooks.setEnabled({ webhookId: ours.webhookId, enabled: false });
  await ours.anEndedCall();
  expect([...(await ours.deliveries()), ...(await theirs.deliveries())]).toEqual([]);
});

test("deliveries go with their call, and with their webhook", async () => {
  const { workspaceId, webhooks, webhookId, anEndedCall, deliveries } = await aWorkspace();
  const callId = await anEndedCall();
  await anEndedCall();
  await queryRows(database, `delete from calls where workspace_id = '${workspaceId}' and id = '${callId}'`);
  expect(await deliveries()).toHaveLength(1);
  await webhooks.remove(webhookId);
  expect(await deliveries()).toEqual([]);
});

/** The one delivery of a workspace, and an outbox whose clock can be set. */
async function oneDelivery() {
  const workspace = await aWorkspace();
  await workspace.anEndedCall();
  const { workspaceId } = workspace;
  let now = new Date();
  const outbox = webhookOutbox({ database, keyring, now: () => now, random: () => 0 });
  const id = String((await workspace.deliveries())[0]?.["id"]);
  const claim = () => outbox.claim({ workspaceId, deliveryId: id });
  const makeDue = (set = "next_attempt_at = now(), claimed_until = null") =>
    queryRows(database, `update webhook_deliveries set ${set} where id = '${id}'`);
  const attempt = async (answer: WebhookAnswer) => {
    await makeDue();
    const claimed = await claim();
    if (claimed === null) throw new Error("It could not be claimed.");
    return outbox.settle({ claimed, answer });
  };
  const pass = (ms: number) => (now = new Date(now.getTime() + ms));
  return { ...workspace, outbox, id, claim, attempt, makeDue, pass, now: () => now };
}

test("of several workers one gets a delivery, and another when that one has died of it", async () => {
  const { claim, makeDue, outbox, webhookId, workspaceId } = await oneDelivery();
  const claims = await Promise.all([claim(), claim(), claim()]);
  const [claimed] = claims.filter((one) => one !== null);
  expect(claims.filter((one) => one === null)).toHaveLength(2);
  expect(claimed).toMatchObject({ workspaceId, webhookId, url: draft.url, event: "call.ended" });
  await makeDue("claimed_until = now() - interval '1 second'");
  const second = await claim();
  if (claimed === undefined || second === null) throw new Error("It was claimed twice.");
  // The first was only slow: what it has to say is not heard any more.
  expect(await outbox.settle({ claimed, answer: answered({ status: 200 }) })).toBeNull();
  expect(await outbox.settle({ claimed: second, answer: answered({ status: 204 }) })).toMatchObject({
    state: "delivered",
    nextAttemptAt: null,
  });
  expect(await claim()).toBeNull();
});

test("what fails is tried again ten times over three days, and then no more", async () => {
  const { attempt, claim, now, workspaceId, deliveries } = await oneDelivery();
  const pauses: (number | null)[] = [];
  for (let count = 0; count < 10; count += 1) {
    const settled = await attempt(answered());
    const { nextAttemptAt = null } = settled ?? {};
    pauses.push(nextAttemptAt === null ? null : (nextAttemptAt.getTime() - now().getTime()) / 1000);
    // Before its time nobody gets it.
    expect(await claim()).toBeNull();
  }
  expect(pauses).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
  expect(await deliveries()).toMatchObject([{ state: "exhausted", attempt_count: 10, last_status: 500 }]);
  expect(await queuedDeliveries(workspaceId)).toHaveLength(10);
});

test("a busy receiver may ask for a later moment, not for an earlier one", async () => {
  const { attempt, now } = await oneDelivery();
  const pauseOf = async (answer: WebhookAnswer) =>
    ((await attempt(answer))?.nextAttemptAt?.getTime() ?? 0) - now().getTime();
  expect(await pauseOf(answered({ status: 429, retryAfterMs: 90_000 }))).toBe(90_000);
  expect(await pauseOf(answered({ status: 503, retryAfterMs: 1000 }))).toBe(300_000);
  expect(await pauseOf(answered({ status: 500, retryAfterMs: 9_000_000 }))).toBe(1_800_000);
  expect(await pauseOf(answered({ status: 429, retryAfterMs: 400 * dayMs }))).toBe(dayMs);
});

test("410 switches a webhook off at once, and what waits for it is not sent", async () => {
  const { attempt, claim, webhooks, webhookId, deliveries, makeDue } = await oneDelivery();
  expect(await attempt(answered({ status: 410 }))).toMatchObject({
    state: "exhausted",
    disabled: { webhookId, because: "gone" },
  });
  expect(await webhooks.get(webhookId)).toMatchObject({ enabled: false, disabledBecause: "gone" });
  await makeDue("state = 'waiting', next_attempt_at = now()");
  expect(await claim()).toBeNull();
  expect(await deliveries()).toMatchObject([
    { state: "exhausted", last_error: expect.stringContaining("off") },
  ]);
});

test("ten failures in a row over more than seven days switch a webhook off, and one success starts anew", async () => {
  const { attempt, pass, webhooks, webhookId, workspaceId, now } = await oneDelivery();
  const fail = () => attempt(answered({ at: now() }));
  const restart = "state = 'waiting', failed_attempts = 0";
  for (let count = 0; count < 9; count += 1) expect(await fail()).toMatchObject({ disabled: null });
  pass(8 * dayMs);
  await attempt(answered({ status: 200 }));
  await queryRows(database, `update webhook_deliveries set ${restart} where workspace_id = '${workspaceId}'`);
  for (let count = 0; count < 9; count += 1) expect(await fail()).toMatchObject({ disabled: null });
  expect(await webhooks.get(webhookId)).toMatchObject({ failures: 9, enabled: true });
  pass(7 * dayMs + 1);
  expect(await fail()).toMatchObject({ disabled: { because: "failing" } });
  expect(await webhooks.get(webhookId)).toMatchObject({ enabled: false, disabledBecause: "failing" });
  const entries = await queryRows(
    database,
    `select actor_kind, details from audit_events where action = 'webhook.disabled' and workspace_id = '${workspaceId}'`,
  );
  expect(entries).toMatchObject([
    { actor_kind: "system", details: { because: "failing", host: "crm.example.com" } },
  ]);
  expect(JSON.stringify(entries)).not.toContain("of-ours");
  await webhooks.setEnabled({ webhookId, enabled: true });
  expect(await webhooks.get(webhookId)).toMatchObject({ failures: 0, disabledBecause: null });
});

test("a delivery whose job was lost is taken up again", async () => {
  const { makeDue, outbox, workspaceId, id } = await oneDelivery();
  await queryRows(database, "delete from pgboss.job where name = 'deliver-webhook'");
  expect(await outbox.requeueOverdue({ limit: 10 })).toBe(0);
  await makeDue("next_attempt_at = now() - interval '3 minutes'");
  await outbox.requeueOverdue({ limit: 10 });
  expect(await queuedDeliveries(workspaceId)).toEqual([id]);
});

test("a renewed secret signs beside the old one until that has had its time", async () => {
  const { claim, makeDue, pass, webhooks, webhookId, now } = await oneDelivery();
  const oldUntil = new Date(now().getTime() + dayMs);
  const { secret } = await webhooks.renewSecret({ webhookId, now: now(), oldUntil });
  const both = await claim();
  expect(both?.secrets).toEqual([secret, expect.stringMatching(/^whsec_/)]);
  pass(dayMs);
  await makeDue("claimed_until = null");
  expect((await claim())?.secrets).toEqual([secret]);
  const { secret: third } = await webhooks.renewSecret({ webhookId, now: now(), oldUntil: now() });
  await makeDue("claimed_until = null");
  expect((await claim())?.secrets).toEqual([third]);
});
