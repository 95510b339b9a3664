import { setTimeout as wait } from "node:timers/promises";
import { callhookErrorOf, type CallhookClient, createClient } from "@callhook/client";

/** A service that uses Callhook from outside and does not give up. */
export type Service = {
  /**
   * Asks one replica after the other until one answers; for `patienceMs` at most. Undefined then: whether it happened is
   * not known. Throws what it was refused for.
   */
  ask<Answer>(
    request: (client: CallhookClient, signal: AbortSignal) => Promise<Answer>,
    patienceMs?: number,
  ): Promise<Answer | undefined>;
  /** A replica to be followed through, the next one each time. */
  nextClient(): CallhookClient;
  /** How often it had to ask again. */
  repeated: () => number;
};

const longestMs = 15_000;
const pauseMs = 150;

export function createService({ urls, apiKey }: { urls: string[]; apiKey: string }): Service {
  const clients = urls.map((url) => createClient({ url, apiKey }));
  let next = 0;
  let repeated = 0;

  function nextClient(): CallhookClient {
    const client = clients[next % clients.length];
    next += 1;
    if (client === undefined) throw new Error("A service needs the address of an API.");
    return client;
  }

  return {
    nextClient,
    repeated: () => repeated,
    async ask(request, patienceMs = 120_000) {
      const until = performance.now() + patienceMs;
      while (performance.now() < until) {
        try {
          return await request(nextClient(), AbortSignal.timeout(longestMs));
        } catch (error) {
          if (!isForNow(error)) throw error;
          repeated += 1;
          await wait(pauseMs);
        }
      }
      return undefined;
    },
  };
}

/** Nobody answered, or somebody who can do nothing just then. */
function isForNow(error: unknown): boolean {
  const code = callhookErrorOf(error)?.code;
  return code === "unreachable" || code === "unavailable" || code === "rate-limited";
}
