import { CircuitState, type IBreaker } from "cockatiel";
import type { BreakerOptions } from "./create-circuit-breakers.ts";
import { RollingCount } from "./rolling-count.ts";

/**
 * Opens a circuit when too large a share of the latest requests failed. The library's own sampling drops one
 * stale step per request, however much time has passed, so that failures of yesterday would count today.
 */
export class FailureRate implements IBreaker {
  /** What the library would save and restore; circuits begin anew with the process. */
  state: unknown = null;
  readonly #failureShare: number;
  readonly #minimumRequests: number;
  readonly #window: { windowMs: number };
  #requests: RollingCount;
  #failures: RollingCount;

  constructor(options: Omit<BreakerOptions, "retryAfterSeconds">) {
    const { failureShare = 0.5, minimumRequests = 10, windowSeconds = 30 } = options;
    this.#failureShare = failureShare;
    this.#minimumRequests = minimumRequests;
    this.#window = { windowMs: windowSeconds * 1000 };
    this.#requests = new RollingCount(this.#window);
    this.#failures = new RollingCount(this.#window);
  }

  success(state: CircuitState): void {
    if (state === CircuitState.HalfOpen) this.#forget();
    this.#requests.add(Date.now());
  }

  /** True opens the circuit. */
  failure(state: CircuitState): boolean {
    const now = Date.now();
    this.#requests.add(now);
    this.#failures.add(now);
    if (state !== CircuitState.Closed) return true;
    const requests = this.#requests.total(now);
    return requests >= this.#minimumRequests && this.#failures.total(now) >= requests * this.#failureShare;
  }

  #forget(): void {
    this.#requests = new RollingCount(this.#window);
    this.#failures = new RollingCount(this.#window);
  }
}
