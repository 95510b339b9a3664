import type { CallAnalysis } from "../../analysis/call-analysis.ts";
import type { WebhookEvent, WebhookFormat } from "../../webhook/webhook-draft.ts";
import { toElevenLabsConversation } from "./to-elevenlabs-conversation.ts";
import type { RecordedCall } from "./transcript-format.ts";

/**
 * What a webhook is sent when a call has ended or was analysed: the envelope of ElevenLabs' post-call webhook, which
 * knows one event for both, or our own transcript in the envelope that Standard Webhooks recommends (`type`,
 * `timestamp`, `data`). Either way the call is whole, so that a receiver needs only one of the events.
 */
export function toWebhookBody(options: {
  format: WebhookFormat;
  event: WebhookEvent;
  /** When it happened: the same in every attempt. */
  at: Date;
  call: RecordedCall;
  /** What was made of the call; null where nothing was, or not yet. */
  analysis: CallAnalysis | null;
}): string {
  const { format, event, at, call, analysis } = options;
  const body =
    format === "callhook"
      ? { type: event, timestamp: at.toISOString(), data: { ...call, analysis } }
      : {
          type: "post_call_transcription",
          event_timestamp: Math.floor(at.getTime() / 1000),
          data: toElevenLabsConversation({ ...call, analysis }),
        };
  return JSON.stringify(body);
}
