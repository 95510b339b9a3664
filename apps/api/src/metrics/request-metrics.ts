import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { Counter, Histogram, type Registry } from "prom-client";

const methods = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);

/**
 * Counts requests by the pattern of their route. The attack: somebody asks for a million paths, methods or procedures
 * that do not exist, each of which would be a time series of its own.
 */
export function requestMetrics(options: {
  registry: Registry;
  /** Whether there is a procedure of this name. */
  isProcedure: (name: string) => boolean;
}): MiddlewareHandler {
  const registers = [options.registry];
  const requests = new Counter({
    name: "callhook_http_requests_total",
    help: "Requests by route and status; of a batch of procedures, the batch.",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const duration = new Histogram({
    name: "callhook_http_request_seconds",
    help: "Seconds until the head of the answer; what is streamed afterwards is not counted.",
    labelNames: ["route"],
    buckets: [0.005, 0.025, 0.1, 0.25, 1, 5, 30],
    registers,
  });
  return async (context, next) => {
    const endTimer = duration.startTimer();
    await next();
    const pattern = routePath(context);
    const route = pattern === "/trpc/*" ? procedureRoute(context.req.path) : pattern;
    const method = methods.has(context.req.method) ? context.req.method : "other";
    endTimer({ route });
    requests.inc({ method, route, status: String(context.res.status) });
  };

  function procedureRoute(path: string): string {
    const name = path.slice("/trpc/".length);
    if (name.includes(",")) return "/trpc/(batch)";
    return options.isProcedure(name) ? `/trpc/${name}` : "/trpc/*";
  }
}
