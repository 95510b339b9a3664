import { randomBytes } from "node:crypto";
import { WebSocket } from "ws";
import { installationProof } from "../channels/check/installation-proof.ts";
import type { Environment } from "../env.ts";
import type { LineCheckItem } from "./line-check.ts";

const subject = "web-socket";
const withinMs = 10_000;

/**
 * Whether a WebSocket gets through to this installation, which proxies often have to be told to let through. Only where
 * the address was found to lead here by the guarded way, so that this opens no connection to anywhere else.
 */
export async function checkWebSocket(options: {
  environment: Pick<Environment, "PUBLIC_URL" | "CALLHOOK_SECRET_KEY" | "EGRESS_PROXY_URL">;
  reachable: LineCheckItem;
}): Promise<LineCheckItem> {
  const { environment, reachable } = options;
  const { PUBLIC_URL: publicUrl, CALLHOOK_SECRET_KEY: secretKey, EGRESS_PROXY_URL: proxyUrl } = environment;
  if (publicUrl === undefined || reachable.status !== "ok") {
    return { subject, status: "skipped", message: "Can be tried once the address leads here." };
  }
  if (proxyUrl !== undefined) {
    const message =
      "It is not tried through EGRESS_PROXY_URL. Make sure that the proxy in front of Callhook passes WebSockets on.";
    return { subject, status: "skipped", message };
  }
  const nonce = randomBytes(24).toString("base64url");
  const address = `${new URL(publicUrl).origin.replace(/^http/, "ws")}/channels/check/${nonce}`;
  const heard = await firstFrame(address);
  if (heard === installationProof({ secretKey, nonce })) {
    return { subject, status: "ok", message: "A WebSocket gets through." };
  }
  const message = `A WebSocket does not get through to this server, so that no call could be spoken. Have the proxy pass WebSockets on: with nginx, proxy_http_version 1.1 and the headers Upgrade and Connection; most tunnels do it by themselves. (${heard})`;
  return { subject, status: "failed", message };
}

/** What is sent first, or why nothing is. */
async function firstFrame(address: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = new WebSocket(address, { handshakeTimeout: withinMs, maxPayload: 1024 });
  const patience = setTimeout(() => resolve("Nothing was heard in time."), withinMs);
  socket.on("message", (data: Buffer) => resolve(data.toString()));
  socket.on("error", (error) => resolve(error.message));
  socket.on("close", () => resolve("It was closed at once."));
  const heard = await promise;
  clearTimeout(patience);
  socket.terminate();
  return heard;
}
