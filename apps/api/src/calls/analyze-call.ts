import { CallhookError } from "@callhook/core";
import { callAnalysisRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";
import { callsOf } from "./calls-of.ts";

/**
 * Has an ended call analysed once more, by what its agent's settings say today. The worker does it in a moment. Not where
 * a part of it cannot be read: a claim would be called unsupported because its support is what is damaged.
 */
export async function analyzeCall(options: {
  context: Context;
  callId: string;
}): Promise<{ requested: true }> {
  const { unreadable } = await callsOf(options.context).readableEvents({ callId: options.callId });
  if (unreadable.length > 0) throw partUnreadable(unreadable.map(({ sequence }) => sequence));
  await callAnalysisRepository(scopeOf(options.context)).requestAgain(options.callId);
  return { requested: true };
}

function partUnreadable(sequences: readonly number[]): CallhookError {
  const message = `A part of this call cannot be read (${sequences.length === 1 ? "event" : "events"} ${sequences.slice(0, 10).join(", ")}), so an analysis would judge by the rest. Repair it, or update Callhook, and then ask again.`;
  return new CallhookError({ code: "unavailable", message });
}
