import { withDatabaseErrors } from "../database-error.ts";
import type { Page } from "../page.ts";
import type { Scope } from "../scope.ts";
import type { Delivery, DeliveryAttempt } from "./delivery-row.ts";
import { type DeliveryFilter, listDeliveries, readDelivery } from "./read-deliveries.ts";
import { resendDelivery, type ResentDeliveries, resendFailed, testWebhook } from "./resend-deliveries.ts";

export type DeliveryRepository = {
  /** Those of one webhook, newest first. */
  list(filter: DeliveryFilter): Promise<Page<Delivery>>;
  /** With its attempts, the last first. */
  get(deliveryId: string): Promise<Delivery & { attempts: DeliveryAttempt[] }>;
  /** Under the same id, with all its attempts before it again. A webhook that is switched off is `invalid-input`. */
  resend(deliveryId: string): Promise<Delivery>;
  /** All that nobody tries any more and that was begun since then, a thousand at once. */
  resendFailed(options: { webhookId: string; since: Date }): Promise<ResentDeliveries>;
  /** Has an example sent, once. */
  test(webhookId: string): Promise<Delivery>;
};

/** What the webhooks of a workspace were told. */
export function deliveryRepository(scope: Scope): DeliveryRepository {
  return withDatabaseErrors({
    list: (filter: DeliveryFilter) => listDeliveries({ scope, filter }),
    get: (deliveryId: string) => readDelivery({ scope, deliveryId }),
    resend: (deliveryId: string) => resendDelivery({ scope, deliveryId }),
    resendFailed: (options: { webhookId: string; since: Date }) => resendFailed({ scope, ...options }),
    test: (webhookId: string) => testWebhook({ scope, webhookId }),
  });
}
