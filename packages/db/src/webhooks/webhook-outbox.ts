import type { WebhookAnswer } from "@callhook/core";
import { and, isNull, lt } from "drizzle-orm";
import { connectionOf, type Database, jobsOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { webhookDeliveries } from "../schema/webhook-deliveries.ts";
import type { Keyring } from "../secrets/keyring.ts";
import { type ClaimedDelivery, claimDelivery, type DeliveryKey } from "./claim-delivery.ts";
import { requeueOverdue, type Settled, settleDelivery } from "./settle-delivery.ts";

export type WebhookOutbox = {
  /**
   * Keeps every other worker from a delivery that is due. Null where it is not, where another has it, or where its
   * webhook is switched off. Throws `unavailable` where the key that sealed its secrets is gone.
   */
  claim(delivery: DeliveryKey): Promise<ClaimedDelivery | null>;
  /** Null where the claim had run out and somebody else has the delivery by now. */
  settle(outcome: { claimed: ClaimedDelivery; answer: WebhookAnswer }): Promise<Settled | null>;
  /** Has those taken up again that nobody took up; answers how many. */
  requeueOverdue(options: { limit: number }): Promise<number>;
  /** Examples that somebody asked for, and looked at long ago; the others go with their calls. */
  removeOldTests(): Promise<void>;
};

const testsKeptMs = 30 * 86_400_000;

/** What is to be sent to webhooks, as seen by workers: of all workspaces. */
export function webhookOutbox(options: {
  database: Database;
  keyring: Keyring;
  now?: () => Date;
  /** From 0 to 1, for the jitter of retries. */
  random?: () => number;
}): WebhookOutbox {
  const { database, keyring, now = () => new Date(), random = Math.random } = options;
  const connection = connectionOf(database);
  return withDatabaseErrors({
    claim: (delivery: DeliveryKey) =>
      connection.transaction((transaction) => claimDelivery({ transaction, keyring, now: now(), delivery })),
    settle: async (outcome: { claimed: ClaimedDelivery; answer: WebhookAnswer }) => {
      await jobsOf(database).ready();
      return connection.transaction((transaction) =>
        settleDelivery({ database, transaction, ...outcome, now: now(), random: random() }),
      );
    },
    requeueOverdue: async ({ limit }: { limit: number }) => {
      await jobsOf(database).ready();
      return connection.transaction((transaction) => requeueOverdue({ database, transaction, limit }));
    },
    removeOldTests: async () => {
      const isOld = lt(webhookDeliveries.createdAt, new Date(now().getTime() - testsKeptMs));
      await connection.delete(webhookDeliveries).where(and(isNull(webhookDeliveries.callId), isOld));
    },
  });
}
