import { timingSafeEqual } from "node:crypto";
import { isFromThisMachine } from "@callhook/core";
import { type Context, Hono } from "hono";
import type { WorkerMetrics } from "./metrics.ts";
import { type Readiness, sayUnready } from "./readiness.ts";

/** `/healthz` says the process lives, `/readyz` that it can work, `/metrics` how it fares. Nothing else is served. */
export function health(options: {
  readiness: Pick<Readiness, "check">;
  metrics: Pick<WorkerMetrics, "registry">;
  token: string | undefined;
  addressOf: (context: Context) => string | undefined;
}): Hono {
  const { readiness, metrics } = options;
  const routes = new Hono();
  routes.get("/healthz", (context) => context.json({ status: "ok" }));
  routes.get("/readyz", async (context) => {
    const unready = await readiness.check();
    if (unready === null) return context.json({ status: "ready" });
    return context.json({ status: "unavailable", reason: unready, message: sayUnready(unready) }, 503);
  });
  routes.get("/metrics", async (context) => {
    if (!mayRead({ ...options, context })) return context.notFound();
    context.header("content-type", metrics.registry.contentType);
    return context.body(await metrics.registry.metrics());
  });
  return routes;
}

/**
 * This machine, or who knows METRICS_TOKEN where there is one. The attack: whoever reads load from outside sees when
 * businesses are busy.
 */
function mayRead(options: {
  token: string | undefined;
  addressOf: (context: Context) => string | undefined;
  context: Context;
}): boolean {
  const { token, addressOf, context } = options;
  if (token === undefined)
    return isFromThisMachine({ request: context.req.raw, address: addressOf(context) ?? null });
  const expected = Buffer.from(`Bearer ${token}`);
  const given = Buffer.from(context.req.header("authorization") ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
