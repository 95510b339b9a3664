import { deliveryStateSchema, webhookDraftSchema } from "@callhook/core";
import { z } from "zod";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { procedureFor, router } from "../trpc.ts";
import { checkWebhookUrl } from "./check-webhook-url.ts";
import { deliveriesOf, webhooksOf } from "./webhooks-of.ts";

const webhookIdInput = z.object({ webhookId: idSchema });
const deliveryIdInput = z.object({ deliveryId: idSchema });
const hourMs = 3_600_000;
const keepOldForHours = z
  .int("Hours must be a whole number.")
  .min(0, "The old secret cannot hold for less than 0 hours.")
  .max(168, "The old secret can hold for 168 hours at most.")
  .default(24);
const since = z.iso
  .datetime({ offset: true, error: "Since must be a time such as 2026-11-29T08:00:00Z." })
  .transform((text) => new Date(text));

export const webhooksRouter = router({
  list: procedureFor("webhooks:read")
    .input(z.object(pageInput).prefault({}))
    .query(({ ctx, input }) => webhooksOf(ctx).list(input)),
  get: procedureFor("webhooks:read")
    .input(webhookIdInput)
    .query(({ ctx, input }) => webhooksOf(ctx).get(input.webhookId)),
  /** Answers the secret that deliveries are signed with, this once. */
  create: procedureFor("webhooks:write")
    .input(webhookDraftSchema)
    .mutation(({ ctx, input }) => {
      checkWebhookUrl({ context: ctx, url: input.url, path: "url" });
      return webhooksOf(ctx).create(input);
    }),
  update: procedureFor("webhooks:write")
    .input(webhookIdInput.extend({ draft: webhookDraftSchema }))
    .mutation(({ ctx, input }) => {
      checkWebhookUrl({ context: ctx, url: input.draft.url, path: "draft.url" });
      return webhooksOf(ctx).update(input);
    }),
  setEnabled: procedureFor("webhooks:write")
    .input(webhookIdInput.extend({ enabled: z.boolean() }))
    .mutation(({ ctx, input }) => webhooksOf(ctx).setEnabled(input)),
  /** A new secret, answered this once; the old one signs beside it for so long. */
  rotateSecret: procedureFor("webhooks:write")
    .input(webhookIdInput.extend({ keepOldForHours }))
    .mutation(({ ctx, input }) => {
      const now = new Date();
      const oldUntil = new Date(now.getTime() + input.keepOldForHours * hourMs);
      return webhooksOf(ctx).renewSecret({ webhookId: input.webhookId, now, oldUntil });
    }),
  remove: procedureFor("webhooks:write")
    .input(webhookIdInput)
    .mutation(({ ctx, input }) => webhooksOf(ctx).remove(input.webhookId)),
  /** Has the worker send an example, once; what comes of it is on the delivery. */
  test: procedureFor("webhooks:write")
    .input(webhookIdInput)
    .mutation(({ ctx, input }) => deliveriesOf(ctx).test(input.webhookId)),
  deliveries: procedureFor("webhooks:read")
    .input(webhookIdInput.extend({ ...pageInput, state: deliveryStateSchema.optional() }))
    .query(({ ctx, input }) => deliveriesOf(ctx).list(input)),
  delivery: procedureFor("webhooks:read")
    .input(deliveryIdInput)
    .query(({ ctx, input }) => deliveriesOf(ctx).get(input.deliveryId)),
  /** Under the same `webhook-id`, with all attempts before it again. */
  resend: procedureFor("webhooks:write")
    .input(deliveryIdInput)
    .mutation(({ ctx, input }) => deliveriesOf(ctx).resend(input.deliveryId)),
  /** All that nobody tries any more, a thousand at once. */
  resendFailed: procedureFor("webhooks:write")
    .input(webhookIdInput.extend({ since }))
    .mutation(({ ctx, input }) => deliveriesOf(ctx).resendFailed(input)),
});
