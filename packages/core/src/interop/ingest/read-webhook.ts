import type { z } from "zod";
import { fieldIssues } from "../../errors/field-issues.ts";
import { fieldsOf } from "../reading/fields.ts";
import { elevenLabsConversationSchema } from "./elevenlabs-payload.ts";
import type { IngestPlatform } from "./ingest-platform.ts";
import type { IngestedCall, WebhookReading } from "./ingested-call.ts";
import { callOfElevenLabs } from "./read-elevenlabs-webhook.ts";
import { callOfRetell } from "./read-retell-webhook.ts";
import { callOfVapi } from "./read-vapi-webhook.ts";
import { retellCallSchema } from "./retell-payload.ts";
import { vapiReportSchema } from "./vapi-payload.ts";
import { webhookKind } from "./webhook-kind.ts";

type Read = { platform: IngestPlatform; body: string; receivedAt: Date };

/**
 * What a platform's webhook tells. `body` is the text exactly as it was received, whose signature is not looked at
 * here; unknown fields are ignored. Never throws: what cannot be read says what is wrong with it.
 */
export function readWebhook({ platform, body, receivedAt }: Read): WebhookReading {
  const kind = webhookKind({ platform, body });
  if (kind.kind !== "call") return kind;
  const translated = translate({ platform, parsed: JSON.parse(body), receivedAt });
  if ("call" in translated) return { kind: "call", call: translated.call };
  return { kind: "unreadable", event: kind.event, problem: translated.problem };
}

type Translated = { call: IngestedCall } | { problem: string };

function translate(options: { platform: IngestPlatform; parsed: unknown; receivedAt: Date }): Translated {
  const { platform, parsed, receivedAt } = options;
  switch (platform) {
    case "elevenlabs":
      return checked(elevenLabsConversationSchema.safeParse(fieldsOf(parsed).get("data")), (conversation) =>
        callOfElevenLabs(conversation, receivedAt),
      );
    case "retell":
      return checked(retellCallSchema.safeParse(fieldsOf(parsed).get("call")), (call) =>
        callOfRetell(call, receivedAt),
      );
    case "vapi":
      return checked(vapiReportSchema.safeParse(fieldsOf(parsed).get("message")), (report) =>
        callOfVapi(report, receivedAt),
      );
  }
}

function checked<Payload>(
  result: z.ZodSafeParseResult<Payload>,
  toCall: (payload: Payload) => IngestedCall,
): Translated {
  if (result.success) return { call: toCall(result.data) };
  const [issue] = fieldIssues(result.error);
  return {
    problem: `${issue?.path ?? "The body"}: ${issue?.message ?? "has another shape than documented."}`,
  };
}
