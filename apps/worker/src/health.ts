import type { Database } from "@callhook/db";
import { Hono } from "hono";
import type { WorkerMetrics } from "./metrics.ts";

/** `/healthz` says the process lives, `/readyz` that it can work, `/metrics` how it fares. Nothing else is served. */
export function health({ database, metrics }: { database: Database; metrics: WorkerMetrics }): Hono {
  const routes = new Hono();
  routes.get("/healthz", (context) => context.json({ status: "ok" }));
  routes.get("/readyz", async (context) => {
    try {
      await database.ping();
      return context.json({ status: "ready" });
    } catch {
      return context.json({ status: "unavailable", message: "The database does not answer." }, 503);
    }
  });
  routes.get("/metrics", async (context) => {
    context.header("content-type", metrics.registry.contentType);
    return context.body(await metrics.registry.metrics());
  });
  return routes;
}
