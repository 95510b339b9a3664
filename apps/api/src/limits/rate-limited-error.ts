import { CallhookError } from "@callhook/core";

/** A refusal that ends by itself: `retryAfterMs` says when. */
export class RateLimitedError extends CallhookError {
  readonly retryAfterMs: number;

  constructor({ message, retryAfterMs }: { message: string; retryAfterMs: number }) {
    super({ code: "rate-limited", message });
    this.retryAfterMs = retryAfterMs;
  }
}
