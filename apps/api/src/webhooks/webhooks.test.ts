import { foldTranscript } from "@callhook/core";
import { callRepository } from "@callhook/db";
import { callEnded, queryRows, startACall } from "@callhook/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi({ CALLHOOK_SECRET_KEY: "k".repeat(32), CALLHOOK_ALLOW_HOSTS: "127.0.0.1:4000" });
});
afterAll(() => api.close());
beforeEach(() => queryRows(api.database, "delete from webhooks"));

const url = "https://crm.example.com/calls";

async function endACall(): Promise<string> {
  const calls = callRepository({ database: api.database, workspaceId: "default" });
  const { id: callId } = await startACall(calls);
  await calls.append({ callId, events: [callEnded()] });
  await calls.saveTranscript({ callId, transcript: foldTranscript(await calls.events({ callId })) });
  return callId;
}

test("a webhook is shown its secret once, and never again", async () => {
  const { client } = api;
  const created = await client.webhooks.create.mutate({ url, description: "CRM" });
  expect(created).toMatchObject({ url, format: "elevenlabs", events: ["call.ended"], enabled: true });
  expect(created.secret).toMatch(/^whsec_/);
  const webhookId = created.id;
  const renewed = await client.webhooks.rotateSecret.mutate({ webhookId });
  expect(renewed.secret).not.toBe(created.secret);
  const draft = { url, format: "callhook" as const };
  const answers = [
    await client.webhooks.list.query({}),
    await client.webhooks.get.query({ webhookId }),
    await client.webhooks.update.mutate({ webhookId, draft }),
    await client.webhooks.setEnabled.mutate({ webhookId, enabled: false }),
  ];
  expect(answers[2]).toMatchObject({ format: "callhook", description: "" });
  expect(JSON.stringify(answers)).not.toContain("whsec_");
});

test("an address that nothing may be sent to is refused by its field, with the way out", async () => {
  const { client } = api;
  const { id: webhookId } = await client.webhooks.create.mutate({ url });
  for (const [refused, words] of [
    ["http://crm.example.com/calls", "use https://"],
    ["https://10.0.0.1/calls", "allowed hosts"],
    ["crm.example.com", "URL must start with https://"],
  ]) {
    await expect(client.webhooks.create.mutate({ url: refused ?? "" })).rejects.toMatchObject({
      data: {
        errorCode: "invalid-input",
        issues: [{ path: "url", message: expect.stringContaining(words ?? "") }],
      },
    });
    const draft = { url: refused ?? "" };
    await expect(client.webhooks.update.mutate({ webhookId, draft })).rejects.toMatchObject({
      data: { issues: [{ path: "draft.url" }] },
    });
  }
  // One that the operator has opened may be private, and http.
  await client.webhooks.create.mutate({ url: "http://127.0.0.1:4000/calls" });
});

test("a workspace has ten at most, also when they are added at once", async () => {
  const { client } = api;
  const adding = Array.from({ length: 12 }, () => client.webhooks.create.mutate({ url }));
  const results = await Promise.allSettled(adding);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  await expect(client.webhooks.create.mutate({ url })).rejects.toMatchObject({
    data: { errorCode: "limit-reached" },
  });
});

test("deliveries are seen, sent again one by one or all that failed, and an example on request", async () => {
  const { client } = api;
  const { id: webhookId } = await client.webhooks.create.mutate({ url });
  const callId = await endACall();
  const { items } = await client.webhooks.deliveries.query({ webhookId });
  expect(items).toMatchObject([{ callId, event: "call.ended", state: "waiting", attemptCount: 0 }]);
  const deliveryId = items[0]?.id ?? "";
  await queryRows(api.database, "update webhook_deliveries set state = 'exhausted'");
  expect(await client.webhooks.delivery.query({ deliveryId })).toMatchObject({
    state: "exhausted",
    attempts: [],
  });
  expect(await client.webhooks.resend.mutate({ deliveryId })).toMatchObject({ state: "waiting" });
  await queryRows(api.database, "update webhook_deliveries set state = 'exhausted'");
  const since = new Date(Date.now() - 60_000).toISOString();
  expect(await client.webhooks.resendFailed.mutate({ webhookId, since })).toEqual({ resent: 1, more: false });
  expect(await client.webhooks.test.mutate({ webhookId })).toMatchObject({ event: "test", callId: null });
  const waiting = await client.webhooks.deliveries.query({ webhookId, state: "waiting" });
  expect(waiting.items.map(({ event }) => event)).toEqual(["test", "call.ended"]);
  await client.webhooks.setEnabled.mutate({ webhookId, enabled: false });
  await expect(client.webhooks.test.mutate({ webhookId })).rejects.toMatchObject({
    message: expect.stringContaining("switch it on"),
    data: { errorCode: "invalid-input" },
  });
  await expect(client.webhooks.resendFailed.mutate({ webhookId, since: "yesterday" })).rejects.toMatchObject({
    data: { issues: [{ path: "since", message: expect.stringContaining("2026-") }] },
  });
});
