import { CallhookError, externalIdSchema } from "@callhook/core";
import { type Context, Hono } from "hono";
import { answerRefusal } from "../../http/answer-refusal.ts";
import { neverStored } from "../../http/security-headers.ts";
import type { Services } from "../../services.ts";
import { openPlatformSocket } from "../platform/platform-socket.ts";
import { RetellSocket } from "./retell-socket.ts";

/** Retell's LLM WebSocket, one for each call; Retell adds the call's id to the line's address. */
export function retellChannel(options: {
  services: Services;
  addressOf: (context: Context) => string | null;
}): Hono {
  const { services, addressOf } = options;
  const routes = new Hono();
  routes.get("/channels/retell/:secret/:callId", neverStored, (context, next) => {
    const { secret: pathSecret, callId } = context.req.param();
    // Read before the upgrade: a socket that is open already has nobody to refuse.
    const { data: externalId } = externalIdSchema.safeParse(callId);
    if (externalId === undefined) {
      const ipAddress = addressOf(context);
      return answerRefusal({ services, error: noSuchCallId(), path: "/channels/retell", ipAddress });
    }
    return openPlatformSocket({
      ...options,
      provider: "retell",
      context,
      next,
      pathSecret,
      open: ({ line, socket }) => new RetellSocket({ services, line, socket, externalId }),
    });
  });
  return routes;
}

function noSuchCallId(): CallhookError {
  const message = "The address must end with the id of the call at Retell: 1 to 300 characters.";
  return new CallhookError({ code: "invalid-input", message, issues: [{ path: "callId", message }] });
}
