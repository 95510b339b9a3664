import { afterEach, expect, test, vi } from "vitest";
import type { WaitingWebhook } from "../ingest/ingested-webhook.ts";
import { ingestRepository } from "../ingest/ingest-repository.ts";
import { queryRows } from "../testing/query-rows.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { openRecordingQueue, type RecordingQueue } from "./recording-queue.ts";

const { database, url } = useTestDatabase();
const webhooks = ingestRepository({ database, workspaceId: "default" });
const queues: RecordingQueue[] = [];
const patience = { timeout: 15_000, interval: 50 };

afterEach(async () => {
  await Promise.all(queues.splice(0).map((queue) => queue.stop()));
});

async function openQueue(): Promise<RecordingQueue> {
  const queue = await openRecordingQueue({ url });
  queues.push(queue);
  return queue;
}

async function receive(name: string): Promise<WaitingWebhook> {
  const line = { lineId: "line_1", agent: "receptionist", environment: "production" } as const;
  const told = { platform: "vapi", event: "end-of-call-report", externalId: name } as const;
  const { webhookId } = await webhooks.receive({ ...line, ...told, body: Buffer.from(name) });
  return { workspaceId: "default", webhookId };
}

test("a worker is handed every webhook, those from before it started included", async () => {
  const before = await receive("before");
  const handled: WaitingWebhook[] = [];
  await (
    await openQueue()
  ).workIngest({ record: async (webhook) => void handled.push(webhook), giveUp: async () => undefined });
  const after = await receive("after");
  await vi.waitFor(() => expect(handled).toEqual([before, after]), patience);
});

test("one that fails is tried again, and given up once it was tried often enough", async () => {
  const webhook = await receive("poison");
  await queryRows(
    database,
    `update pgboss.job set retry_limit = 1, retry_delay = 0, retry_backoff = false where data ->> 'webhookId' = '${webhook.webhookId}' returning id`,
  );
  let tried = 0;
  const givenUp: WaitingWebhook[] = [];
  await (
    await openQueue()
  ).workIngest({
    record: async () => {
      tried += 1;
      throw new Error("The disk is full.");
    },
    giveUp: async (given) => void givenUp.push(given),
  });
  await vi.waitFor(() => expect(givenUp).toEqual([webhook]), patience);
  expect(tried).toBe(2);
});
