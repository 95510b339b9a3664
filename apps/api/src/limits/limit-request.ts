import type { Caller } from "../access/caller.ts";
import { limitsOfCaller } from "./limits-of-caller.ts";
import { setRateLimitHeaders } from "./rate-limit-headers.ts";
import { RateLimitedError } from "./rate-limited-error.ts";
import type { RateLimit, RateLimits, Standing } from "./rate-limits.ts";

/** How often an address may send a key that opens nothing: ten times a second, as a misled service might. */
const badKeysPerMinute = 600;
/** Many pages may be opened at once behind one address; hardly a procedure of theirs needs no name. */
const visitorsPerMinute = 6000;

/**
 * Refuses who asks more than their limits allow, and tells everybody in the answer's headers what is left. `cost`
 * is the number of procedures in a batch.
 */
export async function limitRequest(options: {
  rateLimits: RateLimits;
  caller: Caller;
  hasKey: boolean;
  requestedWorkspaceId: string | null;
  ipAddress: string | null;
  cost: number;
  responseHeaders: Headers;
}): Promise<void> {
  const { rateLimits, caller, cost, responseHeaders: headers } = options;
  const limits = caller.kind === "nobody" ? limitsOfNobody(options) : limitsOfCaller({ ...options, caller });
  const { standings, exceeded } = await rateLimits.take({ limits, cost });
  setRateLimitHeaders({ headers, standings });
  if (exceeded === null) return;
  const seconds = Math.max(1, Math.ceil(exceeded.resetMs / 1000));
  headers.set("Retry-After", String(seconds));
  throw new RateLimitedError({
    message: wordsFor({ exceeded, cost, seconds }),
    retryAfterMs: seconds * 1000,
  });
}

/**
 * The attacks: keys are guessed, or one that leaked long ago is tried again and again; and a batch of a thousand open
 * procedures has the database asked a thousand times by one request. A good key goes on working from an address that
 * sent bad ones, because behind a proxy all addresses are one. A cookie that opens nothing is no guess: other programs
 * of this machine leave theirs, and sessions are signed.
 */
function limitsOfNobody(options: { hasKey: boolean; ipAddress: string | null }): RateLimit[] {
  const { hasKey, ipAddress } = options;
  const id = ipAddress ?? "unknown";
  if (hasKey) {
    const whose = "an address with an API key that is not valid";
    return [{ name: "address", id, whose, requestsPerMinute: badKeysPerMinute }];
  }
  const whose = "an address at which nobody is signed in";
  return [{ name: "address", id: `${id} visitors`, whose, requestsPerMinute: visitorsPerMinute }];
}

function wordsFor(options: { exceeded: Standing; cost: number; seconds: number }): string {
  const { exceeded, cost, seconds } = options;
  const { whose, requestsPerMinute: most } = exceeded.limit;
  const rule = `Too many requests: ${whose} may send ${most} a minute`;
  if (cost > most) return `${rule}, and these are ${cost} at once. Send fewer at a time.`;
  return `${rule}. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
}
