import {
  type DeliveryRepository,
  deliveryRepository,
  type WebhookRepository,
  webhookRepository,
} from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

/** The webhooks of the context's workspace. */
export function webhooksOf(context: Context): WebhookRepository {
  return webhookRepository({ ...scopeOf(context), keyring: context.services.keyring });
}

/** What they were told. */
export function deliveriesOf(context: Context): DeliveryRepository {
  return deliveryRepository(scopeOf(context));
}
