import { CallhookError } from "@callhook/core";

/** What a process answers that takes nothing new. */
export function stopping(): CallhookError {
  return new CallhookError({ code: "unavailable", message: "Callhook is stopping; try again in a moment." });
}
