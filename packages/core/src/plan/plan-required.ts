import { CallhookError } from "../errors/callhook-error.ts";

/** The refusal of creating, changing or running a webhook tool on a plan without them. */
export function planRequired(): CallhookError {
  const message =
    "Webhook tools need the Plus plan or higher; upgrade this workspace to create, change or run them.";
  return new CallhookError({ code: "plan-required", message });
}
