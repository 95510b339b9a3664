import { CallhookError } from "@callhook/core";
import type { Hono, MiddlewareHandler } from "hono";
import { methodsAt } from "./methods-at.ts";
import { refusal, refusalOfMethod } from "./refusal.ts";

/**
 * Refuses what is asked below the API's own paths and answered by none of `routes`: the dashboard, which takes any
 * other path for one of its pages, would say 200 to a webhook that nobody has read.
 */
export function notAPage(routes: Hono["routes"]): MiddlewareHandler {
  const ours = new Set(routes.map(({ path }) => firstSegment(path)).filter((segment) => /^\w/.test(segment)));
  const methodsOf = methodsAt(routes);
  return async ({ req }, next) => {
    const { path, method } = req;
    const isSocket = req.header("upgrade")?.toLowerCase() === "websocket";
    if (!ours.has(firstSegment(path)) && !isSocket) return await next();
    const allowed = methodsOf(path);
    return allowed.length === 0 || allowed.includes(method)
      ? refusal(new CallhookError({ code: "not-found", message: `Nothing is at ${path}.` }))
      : refusalOfMethod({ path, method, allowed });
  };
}

function firstSegment(path: string): string {
  return path.split("/")[1] ?? "";
}
