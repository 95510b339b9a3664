import { CallhookError, isFromThisMachine } from "@callhook/core";
import { type Context, Hono } from "hono";
import type { Registry } from "prom-client";
import { isSameText } from "../same-text.ts";
import { refusal } from "./refusal.ts";

/**
 * `/metrics` says how the process fares: to this machine, and elsewhere only to who knows METRICS_TOKEN. The
 * attack: whoever reads load and memory from outside can see when a business is busy, and tune a flood by it.
 */
export function metrics(options: {
  registry: Registry;
  token: string | undefined;
  addressOf: (context: Context) => string | null;
}): Hono {
  const { registry, token, addressOf } = options;
  const routes = new Hono();
  routes.get("/metrics", async (context) => {
    const isLocal = isFromThisMachine({ request: context.req.raw, address: addressOf(context) });
    const isOpen = token === undefined && isLocal;
    if (!isOpen && !isToken({ token, authorization: context.req.header("authorization") })) {
      return refusal(new CallhookError({ code: "not-found", message: "Nothing is at /metrics." }));
    }
    context.header("content-type", registry.contentType);
    return context.body(await registry.metrics());
  });
  return routes;
}

function isToken(options: { token: string | undefined; authorization: string | undefined }): boolean {
  const { token, authorization = "" } = options;
  return token !== undefined && isSameText(authorization, `Bearer ${token}`);
}
