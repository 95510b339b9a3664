import type { ModelFailureReason } from "@callhook/core";

/**
 * A model that did not answer. Its message may hold what the server said, never the key, and nothing of the
 * conversation: it keeps no cause, since a provider's error quotes the request.
 */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly reason: ModelFailureReason;
  /** The HTTP status, where there was one. */
  readonly status: number | null;
  /** Whether the same request may go well a moment later. */
  readonly isTransient: boolean;
  /** How long the server asks to be left alone; null where it does not say. */
  readonly retryAfterMs: number | null;

  constructor(options: {
    reason: ModelFailureReason;
    message: string;
    status?: number | null;
    retryAfterMs?: number | null;
  }) {
    super(options.message);
    this.reason = options.reason;
    this.status = options.status ?? null;
    this.isTransient = transient.has(options.reason);
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

const transient: ReadonlySet<ModelFailureReason> = new Set([
  "busy",
  "server-trouble",
  "unreachable",
  "cut-off",
]);
