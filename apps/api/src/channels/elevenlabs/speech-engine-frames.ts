import { z } from "zod";
import type { SpokenEntry } from "../platform/spoken-entry.ts";

const transcriptSchema = z
  .array(z.object({ role: z.string(), content: z.string().nullish() }))
  .transform((entries) =>
    entries.flatMap(({ role, content }): SpokenEntry[] =>
      role === "agent" || role === "user" ? [{ role, text: content ?? "" }] : [],
    ),
  );

const frameSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("init"), conversation_id: z.string().min(1).max(300) }),
  z.object({ type: z.literal("user_transcript"), user_transcript: transcriptSchema, event_id: z.int() }),
  z.object({ type: z.literal("ping") }),
  z.object({ type: z.literal("close") }),
  z.object({ type: z.literal("error") }),
]);
/** What ElevenLabs' Speech Engine sends. */
export type SpeechEngineFrame = z.output<typeof frameSchema>;

/** Undefined for what it does not send. */
export function readSpeechEngineFrame(text: string): SpeechEngineFrame | undefined {
  try {
    return frameSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What goes to it. Every answer ends in one that is final, which may be empty. */
export type SpeechEngineAnswer =
  | { type: "agent_response"; content: string; event_id: number; is_final: boolean }
  | { type: "pong" };
