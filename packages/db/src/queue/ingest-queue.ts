import type { PgBoss } from "pg-boss";
import { z } from "zod";
import type { WaitingWebhook } from "../ingest/ingested-webhook.ts";
import { ingestDeadLetterQueueName, ingestQueueName } from "./queues.ts";

export type IngestHandlers = {
  /** Records a webhook. One that throws is tried again later, with longer and longer pauses. */
  record: (webhook: WaitingWebhook) => Promise<void>;
  /** Is told of one that was tried often enough, and is tried no more. */
  giveUp: (webhook: WaitingWebhook) => Promise<void>;
};

const webhookSchema = z.object({ workspaceId: z.string(), webhookId: z.string() });

/** One at a time: a body may hold megabytes, and another worker takes up the next. */
export async function workIngest(options: { boss: PgBoss; handlers: IngestHandlers }): Promise<void> {
  const { boss, handlers } = options;
  const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 } as const;
  await boss.work<unknown>(ingestQueueName, polling, async ([job]) => {
    const webhook = webhookSchema.safeParse(job?.data).data;
    if (webhook !== undefined) await handlers.record(webhook);
  });
  await boss.work<unknown>(ingestDeadLetterQueueName, { pollingIntervalSeconds: 5 }, async ([job]) => {
    const webhook = webhookSchema.safeParse(job?.data).data;
    if (webhook !== undefined) await handlers.giveUp(webhook);
  });
}
