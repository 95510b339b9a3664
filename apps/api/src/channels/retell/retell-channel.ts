import { externalIdSchema } from "@callhook/core";
import { type Context, Hono } from "hono";
import { neverStored } from "../../http/security-headers.ts";
import type { Services } from "../../services.ts";
import { openPlatformSocket } from "../platform/platform-socket.ts";
import { RetellSocket } from "./retell-socket.ts";

/** Retell's LLM WebSocket, one for each call; Retell adds the call's id to the line's address. */
export function retellChannel(options: {
  services: Services;
  addressOf: (context: Context) => string | null;
}): Hono {
  const { services } = options;
  const routes = new Hono();
  routes.get("/channels/retell/:secret/:callId", neverStored, (context, next) => {
    const { secret: pathSecret, callId } = context.req.param();
    return openPlatformSocket({
      ...options,
      provider: "retell",
      context,
      next,
      pathSecret,
      open: ({ line, socket }) =>
        new RetellSocket({ services, line, socket, externalId: externalIdSchema.parse(callId) }),
    });
  });
  return routes;
}
