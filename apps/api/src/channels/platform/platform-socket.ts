import { upgradeWebSocket } from "@hono/node-server";
import { CallhookError, type LineProvider } from "@callhook/core";
import type { Context, Next } from "hono";
import { answerRefusal } from "../../http/answer-refusal.ts";
import { refusal } from "../../http/refusal.ts";
import { findLineByPath, type FoundLine } from "../../lines/find-line.ts";
import type { Services } from "../../services.ts";
import { limitWorkspace } from "../limit-workspace.ts";
import { type SocketListener, type TextSocket, textSocket } from "../websocket/text-socket.ts";

export type PlatformSocketOptions = {
  services: Services;
  addressOf: (context: Context) => string | null;
  provider: LineProvider;
  /** Refuses whom the address alone does not prove. */
  authenticate?: (options: { line: FoundLine; context: Context }) => Promise<void>;
  open: (options: { line: FoundLine; context: Context; socket: TextSocket }) => SocketListener;
};

/**
 * A socket at a line's secret address. Who does not know it learns nothing, and the log of refusals is not told the
 * address, which may be right but for a letter.
 */
export async function openPlatformSocket(
  options: PlatformSocketOptions & { context: Context; next: Next; pathSecret: string },
): Promise<Response> {
  const { services, addressOf, provider, authenticate, open, context, next, pathSecret } = options;
  const { logger } = services;
  try {
    if (context.req.header("upgrade")?.toLowerCase() !== "websocket") throw notASocket();
    const line = await findLineByPath({ services, provider, pathSecret });
    if (line === undefined) throw noSuchLine();
    await authenticate?.({ line, context });
    await limitWorkspace({ services, workspaceId: line.workspaceId });
    const events = textSocket({ logger, open: (socket) => open({ line, context, socket }) });
    return (await upgradeWebSocket(() => events)(context, next)) ?? refusal(notASocket());
  } catch (error) {
    const path = `/channels/${provider}`;
    return answerRefusal({ services, error, path, ipAddress: addressOf(context) });
  }
}

function notASocket(): CallhookError {
  return new CallhookError({ code: "invalid-input", message: "This address is for a WebSocket." });
}

function noSuchLine(): CallhookError {
  return new CallhookError({ code: "not-found", message: "No phone line has this address." });
}
