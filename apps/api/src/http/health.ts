import { Hono } from "hono";
import type { Services } from "../services.ts";
import { sayUnready } from "./readiness.ts";

/** `/healthz` says the process lives, `/readyz` that it can serve; whoever watches over it may ask. */
export function health({ services }: { services: Pick<Services, "readiness"> }): Hono {
  const routes = new Hono();
  routes.get("/healthz", (context) => context.json({ status: "ok" }));
  routes.get("/readyz", async (context) => {
    const unready = await services.readiness.check();
    if (unready === null) return context.json({ status: "ready" });
    return context.json({ status: "unavailable", reason: unready, message: sayUnready(unready) }, 503);
  });
  return routes;
}
