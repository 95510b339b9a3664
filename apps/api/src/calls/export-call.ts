import { exportTranscript, type TranscriptExport, type TranscriptFormat } from "@callhook/core/interop";
import type { Context } from "../context.ts";
import { getCall } from "./get-call.ts";

/** A call as a file for somewhere else, as far as it has come. */
export async function exportCall(options: {
  context: Context;
  input: { callId: string; format: TranscriptFormat };
}): Promise<TranscriptExport> {
  const { context, input } = options;
  const { callId, format } = input;
  const { call, transcript, analysis } = await getCall({ context, callId });
  return exportTranscript({ callId, environment: call.environment, transcript, analysis }, format);
}
