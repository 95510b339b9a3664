import { CallhookError } from "@callhook/core";
import type { Context, Handler, Hono } from "hono";
import { methodsAt } from "../../http/methods-at.ts";
import { openaiError, openaiRefusal } from "./openai-error.ts";

/** Refuses what none of `routes` answers: a path that is not there, or a method that its path does not take. */
export function notOffered(routes: Hono["routes"]): Handler {
  const methodsOf = methodsAt(routes);
  return ({ req }: Context) => {
    const allowed = methodsOf(req.path);
    if (allowed.length > 0) return refusalOfMethod({ path: req.path, method: req.method, allowed });
    const message = `Nothing is at ${req.path}. Callhook offers POST /v1/chat/completions and GET /v1/models.`;
    return openaiRefusal(new CallhookError({ code: "not-found", message }));
  };
}

function refusalOfMethod(options: { path: string; method: string; allowed: string[] }): Response {
  const { path, method, allowed } = options;
  const message = `${path} takes ${allowed.join(" or ")}, not ${method}.`;
  const { error } = openaiError(new CallhookError({ code: "invalid-input", message }));
  const body = { error: { ...error, code: "method_not_supported" } };
  return Response.json(body, { status: 405, headers: { allow: allowed.join(", ") } });
}
