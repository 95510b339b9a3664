import { PgBoss } from "pg-boss";
import { z } from "zod";
import { withDatabaseErrors } from "../database-error.ts";
import type { DeliveryKey } from "../webhooks/claim-delivery.ts";
import { deliveryQueueName } from "./queues.ts";

export type DeliveryQueue = {
  /** Lets the deliveries in hand finish, then lets go of the database. */
  stop(): Promise<void>;
};

const deliveriesAtOnce = 16;
/** A receiver that hangs keeps so many of them busy, and no more. */
const atOnceToOneWebhook = 4;
const stopTimeoutMs = 6_000;
const jobSchema = z.object({ workspaceId: z.string(), deliveryId: z.string() });

/**
 * Hands over deliveries to webhooks as they become due. A handler that throws has it tried again soon: that is for
 * trouble of our own, never for what a receiver does. Lost workers are noticed by the recording queue, for all queues.
 */
export async function openDeliveryQueue(options: {
  url: string;
  handler: (delivery: DeliveryKey) => Promise<void>;
  /** Told of trouble outside the handler, such as a lost connection; the queue goes on by itself. */
  onError?: ((error: Error) => void) | undefined;
}): Promise<DeliveryQueue> {
  const { url, handler, onError } = options;
  const boss = new PgBoss({
    connectionString: url,
    max: 3,
    supervise: false,
    schedule: false,
    useListenNotify: true,
    migrate: false,
    createSchema: false,
    instanceName: "deliveries",
  });
  boss.on("error", (error) => onError?.(error));
  const queue = withDatabaseErrors({
    start: async () => void (await boss.start()),
    work: async () => {
      const options = {
        localConcurrency: deliveriesAtOnce,
        localGroupConcurrency: atOnceToOneWebhook,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 2,
        notifyPollingIntervalSeconds: 5,
      };
      await boss.work<unknown>(deliveryQueueName, options, async ([job]) => {
        const delivery = jobSchema.safeParse(job?.data);
        if (delivery.success) await handler(delivery.data);
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: stopTimeoutMs }),
  });
  await queue.start();
  await queue.work();
  return queue;
}
