import type { HttpRequest } from "../../execution/request/build-request.ts";

type Redirect = { request: HttpRequest; status: number; url: string; staysAtOrigin: boolean };

/** The request that follows a redirect, as the Fetch standard has it ("HTTP-redirect fetch"). */
export function redirectedRequest({ request, status, url, staysAtOrigin }: Redirect): HttpRequest {
  const becomesGet = changesToGet(status, request.method);
  return {
    method: becomesGet ? "GET" : request.method,
    url,
    headers: keptHeaders(request.headers, { becomesGet, staysAtOrigin }),
    body: becomesGet ? null : request.body,
  };
}

function changesToGet(status: number, method: HttpRequest["method"]): boolean {
  if (status === 303) return method !== "GET";
  return (status === 301 || status === 302) && method === "POST";
}

/** All that a stranger may know; everything else may name a caller or open a door. */
const headersForStrangers = new Set([
  "accept",
  "accept-encoding",
  "content-type",
  "user-agent",
  "traceparent",
]);

/** Headers that say something about a body, or repeat a write, which a GET does not have or do. */
const headersOfWrites = new Set([
  "content-type",
  "content-encoding",
  "content-language",
  "content-location",
  "idempotency-key",
]);

type Change = { becomesGet: boolean; staysAtOrigin: boolean };

function keptHeaders(headers: HttpRequest["headers"], { becomesGet, staysAtOrigin }: Change) {
  const kept = Object.entries(headers).filter(
    ([name]) =>
      !(becomesGet && headersOfWrites.has(name)) && (staysAtOrigin || headersForStrangers.has(name)),
  );
  return Object.fromEntries(kept);
}
