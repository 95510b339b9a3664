import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

/**
 * Refuses bodies of more than `maximumBytes`. One whose length is stated is judged by that, to which the server holds
 * it, and is not opened: a body that was opened and left unread, as by a refusal, costs its sender the connection.
 */
export function limitBody(options: {
  maximumBytes: number;
  refuse: (context: Context) => Response;
}): MiddlewareHandler {
  const { maximumBytes, refuse } = options;
  const limitStream = bodyLimit({ maxSize: maximumBytes, onError: refuse });
  return async (context, next) => {
    const { headers } = context.req.raw;
    if (headers.has("transfer-encoding")) return limitStream(context, next);
    const statedBytes = Number(headers.get("content-length") ?? 0);
    return statedBytes > maximumBytes ? refuse(context) : next();
  };
}
