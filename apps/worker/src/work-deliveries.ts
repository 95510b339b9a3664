import { safeError } from "@callhook/core";
import { createGuardedFetch } from "@callhook/core/engine";
import { type Database, openDeliveryQueue, openKeyring, webhookOutbox } from "@callhook/db";
import type { Logger } from "pino";
import { deliverToWebhook, type DeliveryReport } from "./deliver-to-webhook.ts";
import type { Environment } from "./env.ts";
import type { WorkerMetrics } from "./metrics.ts";
import { secretKeysOf } from "./secret-keys-of.ts";

export type Deliveries = {
  /** What jobs alone would lose: deliveries that nobody took up, and what nobody needs any more. */
  tidyUp(): Promise<void>;
  /** Finishes the deliveries in hand and takes no other. */
  stop(): Promise<void>;
};

const overdueAtOnce = 1000;
/** What is kept of an answer is a kilobyte; a larger one is broken off. */
const mostResponseBytes = 64 * 1024;

/** Sends to webhooks whatever is due, until it is stopped. */
export async function workDeliveries(options: {
  environment: Environment;
  logger: Logger;
  database: Database;
  metrics: WorkerMetrics;
}): Promise<Deliveries> {
  const { environment, logger, database, metrics } = options;
  const { CALLHOOK_ALLOW_HOSTS: allowHosts, EGRESS_PROXY_URL: proxyUrl, DATABASE_URL: url } = environment;
  const outbox = webhookOutbox({ database, keyring: openKeyring(secretKeysOf(environment)) });
  const guarded = createGuardedFetch({
    allowHosts,
    // What callers said is not sent in clear, whatever the mode.
    requireHttps: true,
    proxyUrl,
    maxResponseBytes: mostResponseBytes,
  });
  const queue = await openDeliveryQueue({
    url,
    handler: async (delivery) => {
      try {
        const report = await deliverToWebhook({ delivery, outbox, database, fetch: guarded.fetch });
        if (report !== null) tell({ logger, metrics, report });
      } catch (error) {
        logger.error(
          { ...delivery, ...safeError(error) },
          "a delivery could not be made; it will be tried again",
        );
        throw error;
      }
    },
    onError: (error) => logger.error(safeError(error), "trouble with the queue of deliveries"),
  });
  return {
    tidyUp: async () => {
      const requeued = await outbox.requeueOverdue({ limit: overdueAtOnce });
      if (requeued > 0) logger.warn({ deliveries: requeued }, "took up deliveries that nobody had taken up");
      await outbox.removeOldTests();
    },
    stop: async () => {
      await queue.stop();
      await guarded.close();
    },
  };
}

/** Neither where to nor what of: addresses are as good as keys, and answers are the receiver's own. */
function tell(options: { logger: Logger; metrics: WorkerMetrics; report: DeliveryReport }): void {
  const { logger, metrics, report } = options;
  const { state, disabled, status, durationMs } = report;
  const { workspaceId, webhookId, deliveryId } = report.claimed;
  metrics.deliveries.inc({ result: state === "waiting" ? "failed" : state });
  metrics.deliverySeconds.observe(durationMs / 1000);
  if (state !== "delivered") {
    logger.warn({ workspaceId, webhookId, deliveryId, status, state }, "a webhook did not take its delivery");
  }
  if (disabled === null) return;
  logger.warn({ workspaceId, webhookId, because: disabled.because }, "switched a webhook off");
}
