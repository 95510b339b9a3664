import type { Database, IngestHandlers } from "@callhook/db";
import { ingestRepository } from "@callhook/db";
import type { Logger } from "pino";
import type { WorkerMetrics } from "./metrics.ts";
import { recordWebhook } from "./record-webhook.ts";

/** What the worker does about webhooks of platforms: records them, and says so of those that it gives up. */
export function ingestHandlers(options: {
  database: Database;
  logger: Logger;
  metrics: WorkerMetrics;
}): IngestHandlers {
  const { database, logger, metrics } = options;
  return {
    record: async (webhook) => {
      const result = await recordWebhook({ database, webhook });
      if (result !== "unchanged") metrics.ingestedWebhooks.inc({ result });
      if (result === "failed") logger.warn(webhook, "a webhook could not be recorded; people are shown why");
    },
    giveUp: async (webhook) => {
      const { workspaceId, webhookId } = webhook;
      const problem =
        "It could not be recorded, however often it was tried. Look at the worker's log, then try again.";
      await ingestRepository({ database, workspaceId }).markFailed({ webhookId, problem });
      metrics.ingestedWebhooks.inc({ result: "failed" });
      logger.error(webhook, "a webhook could not be recorded, and is tried no more");
    },
  };
}
