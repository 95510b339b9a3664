import { textOf } from "../reading/text-of.ts";
import { type Fields, fieldsOf } from "../reading/fields.ts";
import type { IngestPlatform } from "./ingest-platform.ts";
import type { WebhookKind } from "./ingested-call.ts";

type Shape = {
  /** What happened, and what the platform calls the call that it is about. */
  event: (body: Fields) => string;
  externalId: (body: Fields) => string;
  finished: readonly string[];
};

const shapes: Record<IngestPlatform, Shape> = {
  elevenlabs: {
    event: (body) => textOf(body.get("type")),
    externalId: (body) => textOf(fieldsOf(body.get("data")).get("conversation_id")),
    finished: ["post_call_transcription"],
  },
  retell: {
    event: (body) => textOf(body.get("event")),
    externalId: (body) => textOf(fieldsOf(body.get("call")).get("call_id")),
    finished: ["call_ended", "call_analyzed"],
  },
  vapi: {
    event: (body) => textOf(fieldsOf(body.get("message")).get("type")),
    externalId: (body) => textOf(fieldsOf(fieldsOf(body.get("message")).get("call")).get("id")),
    finished: ["end-of-call-report"],
  },
};

const longestEvent = 100;
const longestId = 300;

/** What kind of webhook it is, from as little of it as that takes. Never throws. */
export function webhookKind(options: { platform: IngestPlatform; body: string }): WebhookKind {
  const { platform, body } = options;
  const parsed = parse(body);
  if (parsed === null) return unreadable("", "This is not a JSON object.");
  const shape = shapes[platform];
  const event = shape.event(parsed).slice(0, longestEvent);
  if (event === "") return unreadable("", "It does not say what happened.");
  if (!shape.finished.includes(event)) return { kind: "ignored", event };
  const externalId = shape.externalId(parsed);
  if (externalId !== "" && externalId.length <= longestId) return { kind: "call", event, externalId };
  return unreadable(event, "It does not say which call it is about.");
}

function unreadable(event: string, problem: string): WebhookKind {
  return { kind: "unreadable", event, problem };
}

function parse(body: string): Fields | null {
  try {
    const value: unknown = JSON.parse(body);
    const fields = fieldsOf(value);
    return fields.size === 0 ? null : fields;
  } catch {
    return null;
  }
}
