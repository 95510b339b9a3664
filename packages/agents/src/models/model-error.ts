/** Why a model did not answer. */
export type ModelFailure =
  /** The server does not accept the key, or it has no right to this model. */
  | "wrong-key"
  | "no-such-model"
  /** Too many requests for now. */
  | "busy"
  /** The account is used up; asking again changes nothing. */
  | "no-credit"
  /** The server has trouble of its own. */
  | "server-trouble"
  /** The server takes the request for a wrong one. */
  | "refused"
  | "unreachable"
  /** The address may not be called from here. */
  | "blocked"
  /** Nothing came for longer than is waited. */
  | "silent"
  /** The reply broke off. */
  | "cut-off"
  /** The secret that holds the key is gone. */
  | "no-key"
  | "unknown";

/**
 * A model that did not answer. Its message may hold what the server said, never the key, and nothing of the
 * conversation: it keeps no cause, since a provider's error quotes the request.
 */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly reason: ModelFailure;
  /** The HTTP status, where there was one. */
  readonly status: number | null;
  /** Whether the same request may go well a moment later. */
  readonly isTransient: boolean;
  /** How long the server asks to be left alone; null where it does not say. */
  readonly retryAfterMs: number | null;

  constructor(options: {
    reason: ModelFailure;
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

const transient: ReadonlySet<ModelFailure> = new Set(["busy", "server-trouble", "unreachable", "cut-off"]);
