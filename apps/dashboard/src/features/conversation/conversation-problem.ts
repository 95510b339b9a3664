import { callhookErrorOf } from "@callhook/client";
import type { ConversationProblem } from "./conversation-state.ts";

const unreachable = "Callhook cannot be reached. Check that it is running, then try again.";

/** Any error of a conversation as one sentence with the way out. */
export function problemOf(error: unknown): ConversationProblem {
  const refusal = callhookErrorOf(error);
  if (refusal === null) return { code: "unreachable", message: unreachable };
  const { code, message } = refusal;
  switch (code) {
    case "unreachable":
      return { code, message: unreachable };
    case "call-ended":
      return { code, message: "This call has already ended, here or elsewhere. Start another one to go on." };
    case "not-found":
      return {
        code,
        message: "There is no call at this address, or it was removed. Start a new one to go on.",
      };
    default:
      return { code, message };
  }
}
