import { lineDraftSchema } from "@callhook/core";
import { beforeAll, expect, test } from "vitest";
import { auditRepository } from "../audit/audit-repository.ts";
import { sweepExpired } from "../access/sweep-expired.ts";
import { callRepository } from "../calls/call-repository.ts";
import { lineRepository } from "../lines/line-repository.ts";
import { openKeyring } from "../secrets/keyring.ts";
import { secretRepository } from "../secrets/secret-repository.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { queryRows } from "../testing/query-rows.ts";
import { startACall } from "../testing/start-a-call.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { ingestRepository } from "./ingest-repository.ts";
import type { NewWebhook } from "./receive-webhook.ts";

const { database } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const webhooks = ingestRepository(scope);
const theirs = ingestRepository({ database, workspaceId: "neighbour" });

beforeAll(() => addWorkspace({ database, id: "neighbour" }));

let count = 0;
function aWebhook(changes: Partial<NewWebhook> = {}): NewWebhook {
  count += 1;
  const line = { lineId: "line_1", agent: "receptionist", environment: "production" } as const;
  const body = Buffer.from(
    JSON.stringify({ event: "call_ended", call: { call_id: `c${count}`, odd: "\0" } }),
  );
  return { ...line, platform: "retell", event: "call_ended", externalId: `c${count}`, body, ...changes };
}

test("what a platform made of a call is read by the call, the last it told, and by nobody else", async () => {
  const { id: callId } = await startACall(callRepository(scope));
  expect(await webhooks.analysisOf(callId)).toBeNull();
  const told = {
    title: null,
    summary: "First.",
    success: "unknown" as const,
    collectedData: { zip: "94110" },
  };
  for (const analysis of [told, { ...told, summary: "Then." }, null]) {
    const { webhookId } = await webhooks.receive(aWebhook());
    await webhooks.markRecorded({ webhookId, callId, analysis });
  }
  expect(await webhooks.analysisOf(callId)).toEqual({ platform: "retell", ...told, summary: "Then." });
  expect(await theirs.analysisOf(callId)).toBeNull();
});

async function jobsOf(webhookId: string): Promise<number> {
  const rows = await queryRows(
    database,
    `select id from pgboss.job where name = 'record-webhook' and data ->> 'webhookId' = '${webhookId}'`,
  );
  return rows.length;
}

test("a webhook is kept to the byte, with one job, however many bring it at once", async () => {
  const webhook = aWebhook();
  const receipts = await Promise.all(Array.from({ length: 8 }, () => webhooks.receive(webhook)));
  const ids = new Set(receipts.map(({ webhookId }) => webhookId));
  expect(ids.size).toBe(1);
  expect(receipts.filter(({ isNew }) => isNew)).toHaveLength(1);
  const [webhookId = ""] = ids;
  expect(await jobsOf(webhookId)).toBe(1);
  const kept = await webhooks.read(webhookId);
  expect(kept).toMatchObject({ state: "waiting", externalId: webhook.externalId, agent: "receptionist" });
  expect(kept?.body?.equals(Buffer.from(webhook.body))).toBe(true);
});

test("the same bytes of another platform, or for another workspace, are another webhook", async () => {
  const webhook = aWebhook();
  const receipts = [
    await webhooks.receive(webhook),
    await webhooks.receive({ ...webhook, platform: "vapi" }),
    await theirs.receive(webhook),
  ];
  expect(receipts.map(({ isNew }) => isNew)).toEqual([true, true, true]);
});

test("once on record its body is let go, and it goes with its call", async () => {
  const { webhookId } = await webhooks.receive(aWebhook());
  const { id: callId } = await startACall(callRepository(scope));
  const analysis = { title: null, summary: "Asked.", success: "unknown", collectedData: {} } as const;
  await webhooks.markRecorded({ webhookId, callId, analysis });
  expect(await webhooks.read(webhookId)).toMatchObject({ state: "recorded", callId, analysis, body: null });
  expect((await webhooks.list({ callId })).items).toMatchObject([{ id: webhookId, problem: null }]);
  await webhooks.markFailed({ webhookId, problem: "too late" });
  expect(await webhooks.read(webhookId)).toMatchObject({ state: "recorded" });
  await queryRows(database, `delete from calls where id = '${callId}' returning id`);
  expect(await webhooks.read(webhookId)).toBeNull();
});

test("a failed one is tried again with a job of its own and on the audit log; any other is left alone", async () => {
  const { webhookId } = await webhooks.receive(aWebhook({ lineId: "line_2" }));
  expect(await webhooks.retry(webhookId)).toMatchObject({ state: "waiting" });
  expect(await jobsOf(webhookId)).toBe(1);
  await webhooks.markFailed({ webhookId, problem: "It does not say which call it is about." });
  const [failed] = (await webhooks.list({ lineId: "line_2" })).items;
  expect(failed).toMatchObject({ state: "failed", problem: "It does not say which call it is about." });
  expect(failed).not.toHaveProperty("body");
  expect(await webhooks.retry(webhookId)).toMatchObject({ state: "waiting", problem: null });
  expect(await jobsOf(webhookId)).toBe(2);
  const { items } = await auditRepository(scope).list({ action: "ingested-webhook.retried" });
  expect(items).toHaveLength(1);
});

test("a neighbour neither sees a webhook, nor settles it, nor has it tried again", async () => {
  const { webhookId } = await theirs.receive(aWebhook());
  await theirs.markFailed({ webhookId, problem: "odd" });
  await webhooks.markFailed({ webhookId, problem: "ours" });
  expect(await webhooks.read(webhookId)).toBeNull();
  await expect(webhooks.retry(webhookId)).rejects.toMatchObject({ code: "not-found" });
  expect((await webhooks.list()).items.map(({ id }) => id)).not.toContain(webhookId);
  expect(await theirs.read(webhookId)).toMatchObject({ state: "failed", problem: "odd" });
});

test("one that never was recorded is removed after a month, and what is on record is not", async () => {
  const { webhookId } = await webhooks.receive(aWebhook());
  const recorded = await webhooks.receive(aWebhook());
  const { id: callId } = await startACall(callRepository(scope));
  await webhooks.markRecorded({ webhookId: recorded.webhookId, callId, analysis: null });
  await queryRows(
    database,
    `update ingested_webhooks set received_at = received_at - interval '31 days' where id in ('${webhookId}', '${recorded.webhookId}') returning id`,
  );
  await sweepExpired(database);
  expect(await webhooks.read(webhookId)).toBeNull();
  expect(await webhooks.read(recorded.webhookId)).not.toBeNull();
});

test("a secret that a line's webhooks are signed with is in use", async () => {
  const keyring = openKeyring(["k".repeat(32)]);
  const secrets = secretRepository({ ...scope, keyring });
  await secrets.write({ name: "retell-key", value: "key_of_retell" });
  const draft = lineDraftSchema.parse({ name: "Signed", provider: "retell", webhookSecret: "retell-key" });
  await lineRepository({ ...scope, keyring }).create(draft);
  await expect(secrets.remove({ name: "retell-key", force: false })).rejects.toMatchObject({
    code: "in-use",
  });
});
