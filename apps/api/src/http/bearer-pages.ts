import type { MiddlewareHandler } from "hono";
import { rateLimitHeaderNames } from "../limits/rate-limit-headers.ts";
import { bearerOf } from "./bearer.ts";

const allowedHeaders = [
  "authorization",
  "content-type",
  "last-event-id",
  "trpc-accept",
  "x-callhook-workspace",
];
const preflightLastsSeconds = 7200;

/**
 * What pages of any site may do: use `/trpc` with a key or token of their own. The attacks, and why they fail:
 * a page rides on its visitor's session - a request with a bearer is never a person's, whatever cookies come with
 * it (`identify-caller.ts`), and one without a bearer is refused; a page sends a bearer that is none of its
 * visitor's - it then reads what it could have read from its own server; a page reads an answer made for a cookie -
 * `*` and the missing `Access-Control-Allow-Credentials` make the browser withhold both. Sign-in (`/api/auth`) and
 * everything else stay closed.
 */
export function hasBearer(request: Request): boolean {
  return isTrpc(request) && bearerOf(request.headers) !== null;
}

/** A browser's question beforehand; it says nothing of what is there, and carries neither cookie nor key. */
export function isPreflight({ method, url, headers }: Request): boolean {
  return method === "OPTIONS" && headers.has("origin") && isTrpc({ url });
}

export function preflightAnswer(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": allowedHeaders.join(", "),
      "access-control-max-age": String(preflightLastsSeconds),
    },
  });
}

/** Lets the page read the answer, refusals and what is left of its limits included. */
export const answerPage: MiddlewareHandler = async (context, next) => {
  await next();
  context.header("access-control-allow-origin", "*");
  context.header("access-control-expose-headers", rateLimitHeaderNames.join(", "));
};

function isTrpc({ url }: { url: string }): boolean {
  return new URL(url).pathname.startsWith("/trpc/");
}
