import { type WebhookEvent, webhookDraftSchema } from "@callhook/core";
import { createGuardedFetch } from "@callhook/core/engine";
import { type Endpoint, type EndpointBehaviour, startEndpoint } from "@callhook/core/testing";
import {
  callAnalysisRepository,
  callRepository,
  deliveryRepository,
  openKeyring,
  webhookOutbox,
  webhookRepository,
} from "@callhook/db";
import {
  addWorkspace,
  callEnded,
  callerSays,
  queryRows,
  startACall,
  useTestDatabase,
} from "@callhook/db/testing";
import { Webhook } from "standardwebhooks";
import { afterEach, expect, test } from "vitest";
import { analyseCall } from "./analyse-call.ts";
import { deliverToWebhook } from "./deliver-to-webhook.ts";
import { recordTranscripts } from "./record-transcripts.ts";

const { database } = useTestDatabase();
const keyring = openKeyring(["k".repeat(32)]);
const outbox = webhookOutbox({ database, keyring });
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A workspace whose webhook is a real server, and a call of it that has just been recorded. */
async function aRecordedCall(
  options: {
    behaviour?: EndpointBehaviour;
    format?: "elevenlabs" | "callhook";
    events?: WebhookEvent[];
  } = {},
) {
  const workspaceId = `workspace_${crypto.randomUUID()}`;
  await addWorkspace({ database, id: workspaceId });
  const endpoint: Endpoint = await startEndpoint({ handler: options.behaviour ?? {} });
  const guarded = createGuardedFetch({ allowHosts: [endpoint.host], requireHttps: true });
  closing.push(endpoint.close, guarded.close);
  const webhooks = webhookRepository({ database, workspaceId, keyring });
  const draft = webhookDraftSchema.parse({
    url: `${endpoint.url}/calls`,
    format: options.format,
    events: options.events,
  });
  const webhook = await webhooks.create(draft);
  const calls = callRepository({ database, workspaceId });
  const { id: callId } = await startACall(calls, { from: "+14155550134" });
  await calls.append({ callId, events: [callerSays("Do you come out to 94110?"), callEnded()] });
  await recordTranscripts({ database, calls: [{ workspaceId, callId }] });
  if (options.events?.includes("call.analyzed") === true)
    await analyseCall({ database, request: { workspaceId, callId, again: false } });
  const where = `workspace_id = '${workspaceId}'`;
  const rows = () => queryRows(database, `select * from webhook_deliveries where ${where}`);
  const makeDue = () =>
    queryRows(database, `update webhook_deliveries set next_attempt_at = now() where ${where}`);
  const deliveryId = String((await rows())[0]?.["id"]);
  const deliver = () =>
    deliverToWebhook({
      delivery: { workspaceId, deliveryId },
      outbox,
      database,
      fetch: guarded.fetch,
      timeoutMs: 2000,
    });
  const attempts = () => queryRows(database, `select * from webhook_attempts where ${where} order by number`);
  return {
    workspaceId,
    endpoint,
    webhooks,
    webhook,
    calls,
    callId,
    deliveryId,
    deliver,
    rows,
    attempts,
    makeDue,
  };
}

test("a recorded call arrives as ElevenLabs sends it, signed, and once", async () => {
  const { endpoint, webhook, callId, deliveryId, deliver, attempts } = await aRecordedCall();
  const reports = await Promise.all([deliver(), deliver()]);
  expect(reports.filter((report) => report !== null)).toMatchObject([{ state: "delivered", status: 200 }]);
  expect(await deliver()).toBeNull();
  expect(endpoint.requests).toHaveLength(1);
  const { body = "", headers = {} } = endpoint.requests[0] ?? {};
  expect(headers["webhook-id"]).toBe(deliveryId);
  expect(headers["elevenlabs-signature"]).toMatch(/^t=\d+,v0=/);
  expect(new Webhook(webhook.secret).verify(body, headers)).toMatchObject({
    type: "post_call_transcription",
    data: {
      conversation_id: callId,
      status: "done",
      transcript: [{ role: "user", message: "Do you come out to 94110?" }],
      metadata: { phone_call: { external_number: "+14155550134" } },
    },
  });
  expect(await attempts()).toMatchObject([{ number: 1, status: 200, answer: '{"ok":true}', error: null }]);
});

test("our own format holds the whole transcript, and what was made of the call", async () => {
  const { endpoint, calls, callId, workspaceId, deliver } = await aRecordedCall({ format: "callhook" });
  const { eventCount = 0, ...transcript } = (await calls.recordedTranscript(callId)) ?? {};
  await callAnalysisRepository({ database, workspaceId }).save({
    callId,
    eventCount,
    analysis: {
      title: "Blocked drain",
      summary: "The caller asked for a plumber.",
      success: "unknown",
      successReason: "Nothing was tried.",
      collectedData: [],
      unbackedClaims: [],
      madeBy: "rules",
      model: null,
      note: null,
    },
  });
  await deliver();
  expect(JSON.parse(endpoint.requests[0]?.body ?? "")).toMatchObject({
    type: "call.ended",
    data: {
      callId,
      environment: "production",
      transcript: { ...transcript, eventCount },
      analysis: { title: "Blocked drain" },
    },
  });
});

test.each(["elevenlabs", "callhook"] as const)("%s: who is told of analyses gets one", async (format) => {
  const { endpoint, webhook, callId, deliver } = await aRecordedCall({ format, events: ["call.analyzed"] });
  await deliver();
  const { body = "", headers = {} } = endpoint.requests[0] ?? {};
  const told = new Webhook(webhook.secret).verify(body, headers);
  if (format === "callhook") {
    const analysis = { title: "Do you come out to 94110?", madeBy: "rules" };
    expect(told).toMatchObject({ type: "call.analyzed", data: { callId, analysis } });
  } else {
    const analysis = { call_summary_title: "Do you come out to 94110?", call_successful: "unknown" };
    expect(told).toMatchObject({
      type: "post_call_transcription",
      data: { conversation_id: callId, analysis },
    });
  }
});

test("an example of what a webhook is told of holds an analysis where that is what it is told", async () => {
  const { endpoint, workspaceId, webhook } = await aRecordedCall({
    format: "callhook",
    events: ["call.analyzed"],
  });
  const { id: deliveryId } = await deliveryRepository({ database, workspaceId }).test(webhook.id);
  const guarded = createGuardedFetch({ allowHosts: [endpoint.host] });
  closing.push(guarded.close);
  const delivery = { workspaceId, deliveryId };
  await deliverToWebhook({ delivery, outbox, database, fetch: guarded.fetch, timeoutMs: 2000 });
  expect(JSON.parse(endpoint.requests[0]?.body ?? "")).toMatchObject({
    type: "call.analyzed",
    data: { callId: "call_example", analysis: { title: "Check availability in area" } },
  });
});

test("a receiver that fails and recovers gets the same delivery under the same id", async () => {
  const { endpoint, deliver, attempts, rows, makeDue } = await aRecordedCall({ behaviour: { status: 500 } });
  expect(await deliver()).toMatchObject({ state: "waiting", status: 500 });
  expect(await deliver()).toBeNull();
  endpoint.respondWith({ status: 204 });
  await makeDue();
  expect(await deliver()).toMatchObject({ state: "delivered", status: 204 });
  const [first, second] = endpoint.requests;
  expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  expect(second?.body).toBe(first?.body);
  expect(await attempts()).toMatchObject([{ status: 500 }, { status: 204, error: null }]);
  expect(await rows()).toMatchObject([{ state: "delivered", next_attempt_at: null }]);
});

test("a receiver that hangs costs one attempt, and is tried again", async () => {
  const { deliver, attempts } = await aRecordedCall({ behaviour: () => {} });
  expect(await deliver()).toMatchObject({ state: "waiting", status: null });
  expect(await attempts()).toMatchObject([
    { status: null, error: expect.stringContaining("within 2 seconds") },
  ]);
});

test("410 ends it: nothing more is sent, and the webhook is off", async () => {
  const { deliver, webhooks, webhook } = await aRecordedCall({ behaviour: { status: 410 } });
  expect(await deliver()).toMatchObject({ state: "exhausted", disabled: { because: "gone" } });
  expect(await webhooks.get(webhook.id)).toMatchObject({ enabled: false, disabledBecause: "gone" });
});

test("a receiver that asks for time is given it", async () => {
  const headers = { "retry-after": "600" };
  const { deliver } = await aRecordedCall({ behaviour: { status: 429, headers } });
  const { nextAttemptAt = null } = (await deliver()) ?? {};
  expect((nextAttemptAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(590_000);
});

test("during a rotation of secrets a receiver may know either", async () => {
  const { endpoint, webhooks, webhook, deliver } = await aRecordedCall();
  const now = new Date();
  const oldUntil = new Date(now.getTime() + 60_000);
  const { secret } = await webhooks.renewSecret({ webhookId: webhook.id, now, oldUntil });
  await deliver();
  const { body = "", headers = {} } = endpoint.requests[0] ?? {};
  for (const known of [secret, webhook.secret]) new Webhook(known).verify(body, headers);
});

test("nothing of a call is sent once the call was removed", async () => {
  const { endpoint, workspaceId, callId, deliver } = await aRecordedCall();
  await queryRows(database, `delete from calls where workspace_id = '${workspaceId}' and id = '${callId}'`);
  expect(await deliver()).toBeNull();
  expect(endpoint.requests).toEqual([]);
});
