import { Hono } from "hono";
import type { Services } from "../services.ts";

/** `/healthz` says the process lives, `/readyz` that it can serve; whoever watches over it may ask. */
export function health({ services }: { services: Services }): Hono {
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
  return routes;
}
