import { upgradeWebSocket } from "@hono/node-server";
import { CallhookError } from "@callhook/core";
import { Hono } from "hono";
import type { WSContext } from "hono/ws";
import { refusal } from "../../http/refusal.ts";
import { neverStored } from "../../http/security-headers.ts";
import type { Services } from "../../services.ts";
import { installationProof } from "./installation-proof.ts";

const nonceForm = /^[\w-]{16,64}$/;

/** Answers a nonce with what only this installation can, so that it can tell whether PUBLIC_URL leads to itself: as JSON, or as the one frame of a WebSocket. */
export function checkEndpoint({ services }: { services: Pick<Services, "environment"> }): Hono {
  const routes = new Hono();
  routes.get("/channels/check/:nonce", neverStored, async (context, next) => {
    const nonce = context.req.param("nonce");
    if (!nonceForm.test(nonce)) {
      return refusal(new CallhookError({ code: "not-found", message: "This is no nonce." }));
    }
    const { CALLHOOK_SECRET_KEY: secretKey } = services.environment;
    const proof = installationProof({ secretKey, nonce });
    if (context.req.header("upgrade")?.toLowerCase() !== "websocket") return context.json({ proof });
    const events = {
      onOpen(_event: Event, socket: WSContext) {
        socket.send(proof);
        socket.close(1000, "proved");
      },
    };
    return (await upgradeWebSocket(() => events)(context, next)) ?? context.json({ proof });
  });
  return routes;
}
