import { callAnalysisRepository } from "@callhook/db";
import type { Context } from "../context.ts";
import { scopeOf } from "../scope-of.ts";

/** Has an ended call analysed once more, by what its agent's settings say today. The worker does it in a moment. */
export async function analyzeCall(options: {
  context: Context;
  callId: string;
}): Promise<{ requested: true }> {
  await callAnalysisRepository(scopeOf(options.context)).requestAgain(options.callId);
  return { requested: true };
}
