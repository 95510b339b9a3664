import { safeError } from "@callhook/core";
import type { Logger } from "pino";
import { isOpenEndpoint } from "./open-endpoints.ts";
import { readableAnswer, refusedAnswer, unavailable } from "./readable-answer.ts";
import { addressHeader } from "./sign-in-actor.ts";
import { withCurrentSignatures } from "./signed-cookies.ts";

const basePath = "/api/auth";

export type SignInCall = { request: Request; ipAddress: string | null };

/** What comes in under `/api/auth`, made ready for the sign-in library, and its answer made readable. */
export function signInRequests(options: {
  answer: (request: Request) => Promise<Response>;
  secrets: readonly string[];
  logger: Logger;
}): (call: SignInCall) => Promise<Response> {
  const { answer, secrets, logger } = options;

  return async ({ request, ipAddress }) => {
    const { method } = request;
    const url = new URL(request.url);
    const path = url.pathname.slice(basePath.length);
    if (!isOpenEndpoint({ method, path })) return notFound(url.pathname);
    const body = method === "GET" ? undefined : await request.text();
    if (body !== undefined && body !== "" && !isJson(request)) return notJson();
    if (holdsNul(url) || (body !== undefined && holdsEscapedNul(body))) return unstorable();
    const headers = ourHeaders({ request, ipAddress, secrets });
    try {
      const response = await answer(new Request(url, { method, headers, body: body === "" ? "{}" : body }));
      if (response.status >= 500) logger.error({ path, status: response.status }, "request failed");
      return await readableAnswer(response);
    } catch (error) {
      logger.error({ path, ...(error instanceof Error ? safeError(error) : {}) }, "request failed");
      return unavailable();
    }
  };
}

/** The address is ours to say: a client that could say it would be counted as somebody else with every request. */
function ourHeaders(options: {
  request: Request;
  ipAddress: string | null;
  secrets: readonly string[];
}): Headers {
  const { request, ipAddress, secrets } = options;
  const headers = new Headers(request.headers);
  headers.delete(addressHeader);
  headers.delete("content-length");
  if (ipAddress !== null) headers.set(addressHeader, ipAddress);
  if (request.method !== "GET") headers.set("content-type", "application/json");
  const cookies = headers.get("cookie");
  if (cookies !== null) headers.set("cookie", withCurrentSignatures({ header: cookies, secrets }));
  return headers;
}

function isJson(request: Request): boolean {
  return /^application\/json\b/i.test(request.headers.get("content-type") ?? "");
}

/** PostgreSQL keeps no NUL, and would answer with an error that looks like a fault of ours. */
function holdsNul(url: URL): boolean {
  return /%00|\0/.test(url.search);
}

function holdsEscapedNul(body: string): boolean {
  return /\\u0000|\0/i.test(body);
}

function notFound(path: string): Response {
  return refusedAnswer({ status: 404, code: "NOT_FOUND", message: `Nothing is at ${path}.` });
}

function notJson(): Response {
  return refusedAnswer({ status: 415, code: "NOT_JSON", message: "Send JSON, as application/json." });
}

function unstorable(): Response {
  const message = "A text that was sent holds a NUL character, which cannot be stored.";
  return refusedAnswer({ status: 400, code: "INVALID_INPUT", message });
}
