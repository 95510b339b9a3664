import type { WebhookEvent, WebhookFormat } from "@callhook/core";
import type { Webhook } from "./use-webhooks.ts";

export const formatWords: Record<WebhookFormat, { label: string; description: string }> = {
  elevenlabs: {
    label: "ElevenLabs’ post-call shape",
    description: "What already takes ElevenLabs’ post-call webhooks takes these: post_call_transcription.",
  },
  callhook: {
    label: "Callhook’s own transcript",
    description: "Everything on record: turns as heard, tool calls with requests, answers and times.",
  },
};

export const eventWords: Record<WebhookEvent, { label: string; description: string }> = {
  "call.ended": {
    label: "A call has ended",
    description:
      "call.ended: as soon as its transcript is recorded. It comes first, and usually without the analysis.",
  },
  "call.analyzed": {
    label: "A call was analysed",
    description:
      "call.analyzed: the same call with its title, summary, success and collected data, moments later; once more if a later analysis says something else.",
  },
};

/** What people call it: its description, or where it leads. */
export function nameOf({ description, url }: Pick<Webhook, "description" | "url">): string {
  return description === "" ? new URL(url).host : description;
}
