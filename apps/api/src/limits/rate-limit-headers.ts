import { type Standing, windowSeconds } from "./rate-limits.ts";

/** What pages of other sites may read too; `Retry-After` stands with a refusal only. */
export const rateLimitHeaderNames = ["RateLimit-Policy", "RateLimit", "Retry-After"];

/**
 * `RateLimit-Policy: "key";q=60;w=60` and `RateLimit: "key";r=59;t=42`, for each limit that holds: the quota in a
 * window of so many seconds, what remains, and in how many seconds it is whole again. By
 * draft-ietf-httpapi-ratelimit-headers-10, sections 3 and 4.
 */
export function setRateLimitHeaders({
  headers,
  standings,
}: {
  headers: Headers;
  standings: Standing[];
}): void {
  if (standings.length === 0) return;
  const policies = standings.map(
    ({ limit }) => `"${limit.name}";q=${limit.requestsPerMinute};w=${windowSeconds}`,
  );
  const rests = standings.map(
    ({ limit, remaining, resetMs }) =>
      `"${limit.name}";r=${Math.max(remaining, 0)};t=${Math.ceil(resetMs / 1000)}`,
  );
  headers.set("RateLimit-Policy", policies.join(", "));
  headers.set("RateLimit", rests.join(", "));
}
