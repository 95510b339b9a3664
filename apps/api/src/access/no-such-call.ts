import { CallhookError } from "@callhook/core";

/** In the words of the repository, so that a call that exists cannot be told from one that does not. */
export function noSuchCall(): CallhookError {
  return new CallhookError({ code: "not-found", message: "This call does not exist, or it was removed." });
}
