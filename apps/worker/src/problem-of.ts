import { CallhookError } from "@callhook/core";

/** Why a call could not be recorded, for its operators: nothing of what was said is in it. */
export function problemOf(error: unknown): string {
  if (error instanceof CallhookError) return error.message;
  return "Callhook itself failed; the worker's log has the details.";
}
