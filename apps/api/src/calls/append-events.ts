import type { TranscriptEvent, TranscriptEventDraft } from "@callhook/core";
import type { Context } from "../context.ts";
import { callsOf } from "./calls-of.ts";

/** Puts on record what a service heard, said or did itself. */
export async function appendEvents(options: {
  context: Context;
  input: { callId: string; events: TranscriptEventDraft[] };
}): Promise<TranscriptEvent[]> {
  return callsOf(options.context).append(options.input);
}
