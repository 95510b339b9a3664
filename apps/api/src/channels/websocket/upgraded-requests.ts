import type { ServerOptions } from "node:http";
import { WebSocketServer } from "ws";

/** Retell tells the whole call, word by word, in every frame: an hour of talk is a megabyte. More is closed with 1009. */
const maximumFrameBytes = 2 * 1024 * 1024;

/**
 * How the HTTP server upgrades: every upgrade passes through the app as a request, with the host guard before it. The
 * attack: a request that asks to be upgraded to something else is answered by nobody once there are upgrades, and holds
 * its socket for ever; so it counts as the plain request that it is.
 */
export function upgradedRequests() {
  const serverOptions: ServerOptions = {
    shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket",
  };
  const webSocketServer = new WebSocketServer({ noServer: true, maxPayload: maximumFrameBytes });
  return { serverOptions, websocket: { server: webSocketServer } };
}
