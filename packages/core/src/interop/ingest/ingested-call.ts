import { z } from "zod";
import { jsonValueSchema } from "../../execution/json-value.ts";
import type { CallVariables, Channel, TranscriptStepInput } from "../../transcript/transcript-event.ts";

/** What the platform itself made of a call after its end. */
export const platformAnalysisSchema = z.object({
  title: z.string().nullable(),
  summary: z.string().nullable(),
  success: z.enum(["success", "failure", "unknown"]),
  /** What it collected, by name. */
  collectedData: z.record(z.string(), jsonValueSchema),
});
export type PlatformAnalysis = z.infer<typeof platformAnalysisSchema>;

/** A step of a call that is over, with when it happened, as an ISO 8601 string. */
export type IngestedStep = TranscriptStepInput & { at: string };

/** A finished call as a platform's webhook tells it. */
export type IngestedCall = {
  /** What the platform calls it. */
  externalId: string;
  channel: Extract<Channel, "phone" | "chat" | "platform">;
  from: string | null;
  to: string | null;
  variables: CallVariables;
  startedAt: string;
  /** Between its start and its end, in their order. */
  steps: IngestedStep[];
  end: Extract<TranscriptStepInput, { type: "call-ended" }> & { at: string };
  /** Null where this webhook brings none. */
  analysis: PlatformAnalysis | null;
};

/** What a webhook is, without all that it tells. */
export type WebhookKind =
  /** It tells of a finished call. */
  | { kind: "call"; event: string; externalId: string }
  /** It tells of something that is no finished call, such as a status; there is nothing to record. */
  | { kind: "ignored"; event: string }
  /** It has a shape that nobody foresaw. */
  | { kind: "unreadable"; event: string; problem: string };

/** What a webhook tells. */
export type WebhookReading = { kind: "call"; call: IngestedCall } | Exclude<WebhookKind, { kind: "call" }>;
