import { CallhookError, safeError } from "@callhook/core";

/** Why a call could not be recorded, for its operators: nothing of what was said is in it. */
export function problemOf(error: unknown): string {
  if (error instanceof CallhookError) return error.message;
  const { fields } = safeError(error);
  if (fields === undefined) return "Callhook itself failed; the worker's log has the details.";
  const where = fields.filter((field) => field !== "").join(", ");
  return `An event of this call cannot be read${where === "" ? "" : ` (${where})`}: it was damaged, or a newer version of Callhook wrote it.`;
}
