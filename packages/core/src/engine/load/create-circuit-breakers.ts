import { type CircuitBreakerPolicy, circuitBreaker, CircuitState, handleWhen } from "cockatiel";
import { LRUCache } from "lru-cache";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { HttpResponse } from "../../execution/send.ts";
import { FailureRate } from "./failure-rate.ts";
import { inSeconds } from "../../execution/in-seconds.ts";

export type BreakerOptions = {
  /** From 0 to 1: the share of failures that opens a circuit; 0.5 by default. */
  failureShare?: number;
  /** How many requests there must have been for a share to mean anything; 10 by default. */
  minimumRequests?: number;
  /** How far back is looked; 30 by default. */
  windowSeconds?: number;
  /** How long an open circuit waits before one request may try again; 10 by default. */
  retryAfterSeconds?: number;
};

/**
 * What a circuit belongs to. The origin is what is sick, but each workspace judges it for itself: otherwise a
 * tenant with hopeless deadlines or certificates of its own could cut every other off from a shared origin.
 */
export type CircuitKey = { workspaceId: string; origin: string };

export type CircuitBreakers = {
  /** Sends to an origin unless its circuit is open; rejects with `circuit-open` at once then. */
  run(key: CircuitKey, send: () => Promise<HttpResponse>): Promise<HttpResponse>;
};

/** Beyond these, the least recently used circuit is forgotten, and with it that its origin failed. */
const mostWorkspaces = 500;
const mostOriginsPerWorkspace = 50;

/** One circuit breaker for each origin that a workspace calls. */
export function createCircuitBreakers(
  options: BreakerOptions = {},
  onOpen: (circuit: CircuitKey) => void = () => undefined,
): CircuitBreakers {
  const workspaces = new LRUCache<string, LRUCache<string, Circuit>>({ max: mostWorkspaces });

  function circuitOf(key: CircuitKey): Circuit {
    const { workspaceId, origin } = key;
    let circuits = workspaces.get(workspaceId);
    if (circuits === undefined) {
      circuits = new LRUCache({ max: mostOriginsPerWorkspace });
      workspaces.set(workspaceId, circuits);
    }
    let circuit = circuits.get(origin);
    if (circuit === undefined) {
      circuit = new Circuit(new URL(origin).hostname, options, () => onOpen(key));
      circuits.set(origin, circuit);
    }
    return circuit;
  }

  return { run: (key, send) => circuitOf(key).run(send) };
}

class Circuit {
  readonly #hostname: string;
  readonly #retryAfterMs: number;
  readonly #rate: FailureRate;
  readonly #policy: CircuitBreakerPolicy;
  #openedAtMs = 0;

  constructor(hostname: string, options: BreakerOptions, onOpen: () => void) {
    const { retryAfterSeconds = 10, ...rate } = options;
    this.#hostname = hostname;
    this.#retryAfterMs = retryAfterSeconds * 1000;
    const sick = handleWhen((error) => this.#countsAgainst(error)).orWhenResult(isServerFailure);
    this.#rate = new FailureRate(rate);
    this.#policy = circuitBreaker(sick, { halfOpenAfter: this.#retryAfterMs, breaker: this.#rate });
    this.#policy.onBreak(() => {
      this.#openedAtMs = Date.now();
      onOpen();
    });
  }

  run(send: () => Promise<HttpResponse>): Promise<HttpResponse> {
    if (this.#policy.state === CircuitState.Closed) return this.#watch(send);
    // The library would let others wait for the one that tries; a caller on the line is answered instead.
    const waitMs = this.#openedAtMs + this.#retryAfterMs - Date.now();
    if (this.#policy.state === CircuitState.HalfOpen || waitMs > 0) {
      return Promise.reject(circuitOpen(this.#hostname, waitMs));
    }
    return this.#policy.execute(send);
  }

  /** The library hears of failures only: for a request that goes well it would cost more than all other stages. */
  #watch(send: () => Promise<HttpResponse>): Promise<HttpResponse> {
    return send().then(
      (response) => {
        if (isServerFailure(response)) return this.#report(() => Promise.resolve(response));
        this.#rate.success(CircuitState.Closed);
        return response;
      },
      (error: unknown) => this.#report(() => Promise.reject(error)),
    );
  }

  /** What ended after the circuit had opened says nothing new. */
  #report(ending: () => Promise<HttpResponse>): Promise<HttpResponse> {
    return this.#policy.state === CircuitState.Closed ? this.#policy.execute(ending) : ending();
  }

  /** An open circuit stays so until there is proof: a try that was cancelled proves nothing. */
  #countsAgainst(error: unknown): boolean {
    const verdict = error instanceof ToolCallError ? verdicts[error.reason] : undefined;
    if (this.#policy.state === CircuitState.HalfOpen) return verdict !== "well";
    return verdict === "sick";
  }
}

/** What an error says of the endpoint's health; the others say something of the tool, its name or its caller. */
const verdicts: Partial<Record<ToolCallError["reason"], "sick" | "well">> = {
  "connection-failed": "sick",
  "tls-failed": "sick",
  "timed-out": "sick",
  "invalid-response": "well",
  "response-too-large": "well",
};

const serverFailures = new Set([500, 502, 503, 504]);

function isServerFailure(response: unknown): boolean {
  return serverFailures.has(statusOf(response));
}

/** The library asks about results of any kind; all that run here are responses. */
function statusOf(response: unknown): number {
  return (response as HttpResponse).status;
}

function circuitOpen(hostname: string, waitMs: number): ToolCallError {
  const seconds = Math.ceil(waitMs / 1000);
  const again =
    seconds > 0
      ? `It will be tried again in ${inSeconds(seconds)}.`
      : "It is being tried again at this moment.";
  const message = `${hostname} has failed too often lately, so it was not asked. ${again}`;
  return new ToolCallError({ reason: "circuit-open", message });
}
