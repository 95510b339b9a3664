import { CallhookError } from "@callhook/core";
import { type Context, Hono } from "hono";
import type { Registry } from "prom-client";
import { isSameText } from "../same-text.ts";
import { isLoopbackName } from "./host-guard.ts";
import { refusal } from "./refusal.ts";

/**
 * `/metrics` says how the process fares: to this machine, and elsewhere only to who knows METRICS_TOKEN. The
 * attack: whoever reads load and memory from outside can see when a business is busy, and tune a flood by it. They
 * can send any Host header, so the connection has to come from here as well; and a proxy on this machine passes them on
 * from here, some of them with a Host header of this machine.
 */
export function metrics(options: {
  registry: Registry;
  token: string | undefined;
  addressOf: (context: Context) => string | null;
}): Hono {
  const { registry, token, addressOf } = options;
  const routes = new Hono();
  routes.get("/metrics", async (context) => {
    const isNamedLocal = isLoopbackName(new URL(context.req.url).hostname);
    const isForwarded = forwarding.some((name) => context.req.header(name) !== undefined);
    const isLocal = isNamedLocal && !isForwarded && loopbackAddresses.has(addressOf(context) ?? "");
    const isOpen = token === undefined && isLocal;
    if (!isOpen && !isToken({ token, authorization: context.req.header("authorization") })) {
      return refusal(new CallhookError({ code: "not-found", message: "Nothing is at /metrics." }));
    }
    context.header("content-type", registry.contentType);
    return context.body(await registry.metrics());
  });
  return routes;
}

/** The last is how a socket for both families writes the first. */
const loopbackAddresses = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** What proxies add to what they pass on. */
const forwarding = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

function isToken(options: { token: string | undefined; authorization: string | undefined }): boolean {
  const { token, authorization = "" } = options;
  return token !== undefined && isSameText(authorization, `Bearer ${token}`);
}
