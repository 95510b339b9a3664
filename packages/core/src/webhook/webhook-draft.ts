import { z } from "zod";
import { humanText } from "../tool/text.ts";
import { webhookUrlSchema } from "./webhook-url.ts";

/** What a webhook can be told of. A call's end is told once its transcript is recorded. */
export const webhookEventSchema = z.enum(["call.ended"], "An event must be call.ended.");
export type WebhookEvent = z.infer<typeof webhookEventSchema>;

/** `elevenlabs` is the shape of ElevenLabs' post-call webhook, `callhook` our own transcript, whole. */
export const webhookFormatSchema = z.enum(
  ["elevenlabs", "callhook"],
  "Format must be elevenlabs or callhook.",
);
export type WebhookFormat = z.infer<typeof webhookFormatSchema>;

/** An address that is told when a call has ended. What it is signed with is made by Callhook, never given. */
export const webhookDraftSchema = z.object({
  url: webhookUrlSchema,
  description: humanText({ label: "The description", minimum: 0, maximum: 200 }).default(""),
  events: z
    .array(webhookEventSchema)
    .min(1, "Choose at least one event, such as call.ended.")
    .max(20, "There are fewer events than these; name each once.")
    .transform((events) => [...new Set(events)])
    .default(["call.ended"]),
  format: webhookFormatSchema.default("elevenlabs"),
});
export type WebhookDraft = z.infer<typeof webhookDraftSchema>;
