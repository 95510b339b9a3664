import { setTimeout as wait } from "node:timers/promises";
import { CallhookError } from "@callhook/core";
import { echoInbox } from "@callhook/db";
import { type Context, Hono } from "hono";
import { limitBody } from "../http/limit-body.ts";
import { refusal } from "../http/refusal.ts";
import { neverStored } from "../http/security-headers.ts";
import { RateLimitedError } from "../limits/rate-limited-error.ts";
import type { Services } from "../services.ts";
import { toCallhookError } from "../transport-error.ts";
import { signingSecret } from "../workspace/signing-secret.ts";
import { checkSignature } from "./check-signature.ts";
import { describeRequest } from "./describe-request.ts";
import { echoOrigin } from "./echo-origin.ts";
import { readEchoOptions } from "./echo-options.ts";
import { withoutSecrets } from "./without-secrets.ts";

const maximumBodyBytes = 64 * 1024;
const requestsPerMinute = 300;
/** Whoever guesses tokens would need aeons; this keeps them from being a burden meanwhile. */
const guessesPerMinute = 60;

type Received = { context: Context; services: Services; ipAddress: string | null };

/**
 * `/echo/<token>/…` answers any method with a description of what arrived, for tools that have no server yet, and
 * keeps it for the workspace's request inspector. Anybody who knows the token may send. The attacks: a page is made to
 * show what a link says (only JSON is ever answered, never sniffed); the inspector or the process is flooded (bounded
 * in rate, size, number and time); a credential that was tried out is read later (masked before it is kept, by its name
 * or as a secret of the workspace).
 */
export function echoEndpoint(options: {
  services: Services;
  addressOf: (context: Context) => string | null;
}): Hono {
  const { services, addressOf } = options;
  const routes = new Hono();
  routes.use("/echo/*", neverStored, limitBody({ maximumBytes: maximumBodyBytes, refuse: refuseLargeBody }));
  routes.all("/echo/:token/*", (context) => answer({ context, services, ipAddress: addressOf(context) }));
  return routes;
}

async function answer({ context, services, ipAddress }: Received): Promise<Response> {
  try {
    return await echo({ context, services, ipAddress });
  } catch (error) {
    return refusal(toCallhookError(error));
  }
}

async function echo({ context, services, ipAddress }: Received): Promise<Response> {
  const inbox = echoInbox(services.database);
  const token = context.req.param("token") ?? "";
  const workspaceId = await inbox.workspaceOf(token);
  if (workspaceId === null) {
    await limit(services, { id: `guesses ${ipAddress ?? "unknown"}`, requestsPerMinute: guessesPerMinute });
    throw noSuchEndpoint();
  }
  await limit(services, { id: workspaceId, requestsPerMinute });
  const request = context.req.raw;
  const { searchParams, pathname, search } = new URL(request.url);
  const { body: wanted, ...planned } = readEchoOptions(searchParams);
  const body = await request.text();
  const { method, headers } = request;
  const url = `${reachedAt(services, request)}${pathname}${search}`;
  const secrets = signingSecretsOf(services, workspaceId);
  const signature = checkSignature({ method, url, headers, body, secrets });
  const path = pathname.slice(`/echo/${token}`.length) || "/";
  const description = describeRequest({ request, path, body, signature, answer: planned });
  const kept = await withoutSecrets({ services, workspaceId, request: description });
  await inbox.keep({ workspaceId, request: kept });
  if (planned.delayMs > 0) await wait(planned.delayMs, undefined, { signal: request.signal });
  if (hasNoBody(planned.status)) return new Response(null, { status: planned.status });
  const { status: _status, delayMs: _delayMs, ...described } = description;
  return Response.json(wanted === undefined ? described : wanted, { status: planned.status });
}

/** The address that the sender used, which behind a proxy that ends TLS is not the one that arrived here. */
function reachedAt({ environment }: Services, { url }: Request): string {
  const arrived = new URL(url);
  const expected = new URL(echoOrigin(environment));
  return arrived.hostname === expected.hostname ? expected.origin : arrived.origin;
}

function signingSecretsOf({ environment }: Services, workspaceId: string): string[] {
  const { CALLHOOK_SECRET_KEY: secretKey, CALLHOOK_PREVIOUS_SECRET_KEYS: previous } = environment;
  if (secretKey === undefined) return [];
  return [secretKey, ...previous].map((key) => signingSecret({ secretKey: key, workspaceId }));
}

async function limit(
  { rateLimits }: Services,
  most: { id: string; requestsPerMinute: number },
): Promise<void> {
  const limits = [{ name: "echo", whose: "an echo endpoint", ...most } as const];
  const { exceeded } = await rateLimits.take({ limits, cost: 1 });
  if (exceeded === null) return;
  const message = `Too many requests: an echo endpoint takes ${most.requestsPerMinute} a minute. Try again in a moment.`;
  throw new RateLimitedError({ message, retryAfterMs: exceeded.resetMs });
}

function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

function noSuchEndpoint(): CallhookError {
  const message =
    "There is no echo endpoint at this address. Copy your workspace's own from the test console.";
  return new CallhookError({ code: "not-found", message });
}

function refuseLargeBody(): Response {
  const message = `The echo endpoint takes bodies of at most ${maximumBodyBytes / 1024} KiB.`;
  return refusal(new CallhookError({ code: "too-large", message }));
}
