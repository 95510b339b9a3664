import { z } from "zod";
import { humanText } from "../tool/text.ts";
import { webhookUrlSchema } from "./webhook-url.ts";

/**
 * What a webhook can be told of. A call's end is told once its transcript is recorded, and holds what was made of the
 * call only if that is there already. That it was analysed is told after that, and anew where the analysis changed.
 */
export const webhookEvents = ["call.ended", "call.analyzed"] as const;
export const webhookEventSchema = z.enum(webhookEvents, "An event must be call.ended or call.analyzed.");
export type WebhookEvent = z.infer<typeof webhookEventSchema>;

/** `elevenlabs` is the shape of ElevenLabs' post-call webhook, `callhook` our own transcript, whole. */
export const webhookFormatSchema = z.enum(
  ["elevenlabs", "callhook"],
  "Format must be elevenlabs or callhook.",
);
export type WebhookFormat = z.infer<typeof webhookFormatSchema>;

/** An address that is told what becomes of calls. What it is signed with is made by Callhook, never given. */
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
