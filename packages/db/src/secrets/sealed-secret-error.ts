import { CallhookError } from "@callhook/core";

/**
 * A secret that is kept and does not open: no key that Callhook was given fits it, or it is not what was saved. It is
 * `unavailable` to whoever asks, and by its class told apart from a database that is away and comes back.
 */
export class SealedSecretError extends CallhookError {
  constructor({ secret, why }: { secret: string; why: string }) {
    const message = `The secret ${secret} cannot be read: ${why}. Save it again, or have the operator add the earlier key to CALLHOOK_PREVIOUS_SECRET_KEYS.`;
    super({ code: "unavailable", message });
  }
}
