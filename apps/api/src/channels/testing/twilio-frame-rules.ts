import { z } from "zod";

/** What ConversationRelay takes; anything else it answers with an error frame (64107), and drops. */
const frameSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    token: z.string(),
    last: z.boolean().optional(),
    lang: z.string().optional(),
    interruptible: z.boolean().optional(),
    preemptible: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal("play"),
    source: z.url({ protocol: /^https$/ }),
    loop: z.int().min(0).max(1000).optional(),
    preemptible: z.boolean().optional(),
    interruptible: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal("sendDigits"), digits: z.string().regex(/^[0-9*#w]+$/) }),
  z.strictObject({
    type: z.literal("language"),
    ttsLanguage: z.string().optional(),
    transcriptionLanguage: z.string().optional(),
  }),
  z.strictObject({ type: z.literal("end"), handoffData: z.string().optional() }),
]);
export type TwilioFrame = z.output<typeof frameSchema>;

/** The frame, or what Twilio would say of it. */
export function judgeFrame(text: string): { frame: TwilioFrame } | { complaint: string } {
  try {
    return { frame: frameSchema.parse(JSON.parse(text)) };
  } catch {
    return { complaint: `Invalid message received: ${text}` };
  }
}
