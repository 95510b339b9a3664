import { Hono } from "hono";
import { collectDefaultMetrics, Registry } from "prom-client";

/** `/metrics` says how the process fares. */
export function metrics(): Hono {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const routes = new Hono();
  routes.get("/metrics", async (context) => {
    context.header("content-type", registry.contentType);
    return context.body(await registry.metrics());
  });
  return routes;
}
