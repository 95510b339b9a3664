import { CallhookError } from "@callhook/core";

/** What is answered to whoever comes to a call that is over. */
export function callEnded(): CallhookError {
  return new CallhookError({ code: "call-ended", message: "This call has ended; start a new one." });
}
