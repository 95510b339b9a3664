import { CallhookError } from "@callhook/core";
import { ingestPlatformSchema } from "@callhook/core/interop";
import { type Context, Hono } from "hono";
import { answerRefusal } from "../http/answer-refusal.ts";
import { limitBody } from "../http/limit-body.ts";
import { refusal } from "../http/refusal.ts";
import { neverStored } from "../http/security-headers.ts";
import type { Services } from "../services.ts";
import { takeWebhook } from "./take-webhook.ts";

const maximumBodyBytes = 10 * 1024 * 1024;

/**
 * Where outside platforms tell of their finished calls. The attack: somebody who is no platform brings calls that never
 * were, or bodies that fill memory. An address is 192 random bits, a body is at most so long and never unpacked, and
 * whatever is not signed with the line's secret is refused in the same words.
 */
export function ingestEndpoint(options: {
  services: Services;
  addressOf: (context: Context) => string | null;
}): Hono {
  const { services, addressOf } = options;
  const routes = new Hono();
  const limited = limitBody({ maximumBytes: maximumBodyBytes, refuse: refuseLargeBody });
  routes.use("/ingest/*", neverStored, limited);
  routes.onError((error, context) =>
    answerRefusal({ services, error, path: "/ingest", ipAddress: addressOf(context) }),
  );
  routes.post("/ingest/:platform/:secret", async (context) => {
    const { platform, secret: pathSecret } = context.req.param();
    const { data: known } = ingestPlatformSchema.safeParse(platform);
    if (known === undefined) throw unknownPlatform();
    refusePacked(context.req.header("content-encoding"));
    const body = new Uint8Array(await context.req.arrayBuffer());
    const { headers } = context.req.raw;
    return Response.json(await takeWebhook({ services, platform: known, pathSecret, headers, body }));
  });
  return routes;
}

/** The attack: a few packed bytes become gigabytes. No platform packs its webhooks. */
function refusePacked(encoding: string | undefined): void {
  if (encoding === undefined || encoding.toLowerCase() === "identity") return;
  const message = "Send the body as it is: packed bodies are not read.";
  throw new CallhookError({ code: "invalid-input", message });
}

function unknownPlatform(): CallhookError {
  const message = `Webhooks are taken of ${ingestPlatformSchema.options.join(", ")}.`;
  return new CallhookError({ code: "not-found", message });
}

function refuseLargeBody(): Response {
  const message = `A webhook can hold at most ${maximumBodyBytes / 1024 / 1024} MiB.`;
  return refusal(new CallhookError({ code: "too-large", message }));
}
