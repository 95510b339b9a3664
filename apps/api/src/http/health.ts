import { Hono } from "hono";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Services } from "../services.ts";

/** `/healthz` says the process lives, `/readyz` that it can serve, `/metrics` how it fares. */
export function health({ services }: { services: Services }): Hono {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const routes = new Hono();
  routes.get("/healthz", (context) => context.json({ status: "ok" }));
  routes.get("/readyz", async (context) => {
    try {
      await services.database.ping();
      return context.json({ status: "ready" });
    } catch {
      return context.json({ status: "unavailable", message: "The database does not answer." }, 503);
    }
  });
  routes.get("/metrics", async (context) => {
    context.header("content-type", registry.contentType);
    return context.body(await registry.metrics());
  });
  return routes;
}
