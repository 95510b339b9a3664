import { safeError } from "@callhook/core";
import { ModelError } from "./model-error.ts";

/** What the log is told of a model that failed: its reason and status. Where ours may be at fault, where it arose. */
export function loggedModelFailure(error: unknown): object {
  if (!(error instanceof ModelError)) return safeError(error);
  const { name, reason, status } = error;
  return status === null ? { error: name, reason } : { error: name, reason, status };
}
