import { z } from "zod";
import type { SpokenEntry } from "../platform/spoken-entry.ts";

const entrySchema = z
  .object({ role: z.string(), content: z.string().nullish() })
  .transform(({ role, content }) => ({ role, text: content ?? "" }));
const transcriptSchema = z
  .array(entrySchema)
  .transform((entries) =>
    entries.flatMap(({ role, text }): SpokenEntry[] =>
      role === "agent" || role === "user" ? [{ role, text }] : [],
    ),
  );
const numberText = z.string().max(200).nullish().catch(null);

const frameSchema = z.discriminatedUnion("interaction_type", [
  z.object({ interaction_type: z.literal("ping_pong") }),
  z.object({
    interaction_type: z.literal("call_details"),
    call: z.object({ from_number: numberText, to_number: numberText }),
  }),
  z.object({ interaction_type: z.literal("update_only") }),
  z.object({
    interaction_type: z.enum(["response_required", "reminder_required"]),
    response_id: z.int().min(0),
    transcript: transcriptSchema,
  }),
]);
/** What Retell sends, as far as it concerns us. */
export type RetellFrame = z.output<typeof frameSchema>;

/** Undefined for what Retell does not send. */
export function readRetellFrame(text: string): RetellFrame | undefined {
  try {
    return frameSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What goes to Retell. `response_type` is always there, and `content_complete` with every content. */
export type RetellAnswer =
  | {
      response_type: "config";
      config: { auto_reconnect: true; call_details: true; transcript_with_tool_calls: false };
    }
  | { response_type: "ping_pong"; timestamp: number }
  | ({ response_type: "response"; response_id: number } & RetellContent)
  | ({ response_type: "agent_interrupt"; interrupt_id: number } & RetellContent)
  | { response_type: "tool_call_invocation"; tool_call_id: string; name: string; arguments: string }
  | { response_type: "tool_call_result"; tool_call_id: string; content: string; successful: boolean };

export type RetellContent = {
  content: string;
  content_complete: boolean;
  no_interruption_allowed?: true;
  end_call?: true;
  transfer_number?: string;
};

/** Sent first: Retell then pings us, connects again when a connection breaks, and says who calls. */
export const retellConfig: RetellAnswer = {
  response_type: "config",
  config: { auto_reconnect: true, call_details: true, transcript_with_tool_calls: false },
};
