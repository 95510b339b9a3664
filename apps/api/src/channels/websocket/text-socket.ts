import { safeError } from "@callhook/core";
import type { WSContext, WSEvents } from "hono/ws";
import type { Logger } from "pino";
import { WebSocket } from "ws";

/** A socket that carries text, as an adapter sees it. */
export type TextSocket = {
  isOpen(): boolean;
  send(text: string): void;
  /** A code of RFC 6455, section 7.4, such as 1000, and a word for whoever looks at the connection. */
  close(code: number, reason: string): void;
};

export type SocketListener = {
  /** One frame of text. Frames of bytes are dropped: no platform sends any. */
  onText(text: string): void;
  /** The connection is gone, whoever closed it, with the code of RFC 6455 that it was closed with. */
  onClose(code: number): void;
};

const pingEveryMs = 15_000;
/** Somebody who does not read what we say is not there. */
const mostUnreadBytes = 1024 * 1024;

/** Hosts a socket: notices when the other side is gone or reads no more, and drops it then. */
export function textSocket(options: {
  open: (socket: TextSocket) => SocketListener;
  logger: Logger;
}): WSEvents {
  const { open, logger } = options;
  let listener: SocketListener | null = null;
  let heartbeat: NodeJS.Timeout | undefined;

  function listen(socket: WebSocket): void {
    let isAlive = true;
    socket.on("pong", () => (isAlive = true));
    heartbeat = setInterval(() => {
      if (!isAlive) return socket.terminate();
      isAlive = false;
      socket.ping();
    }, pingEveryMs);
    listener = open({
      isOpen: () => socket.readyState === socket.OPEN,
      send(text) {
        if (socket.readyState !== socket.OPEN) return;
        if (socket.bufferedAmount > mostUnreadBytes) return socket.terminate();
        socket.send(text);
      },
      close: (code, reason) => socket.close(code, reason),
    });
  }

  return {
    onOpen(_event, context) {
      listen(rawSocket(context));
    },
    onMessage({ data }) {
      if (typeof data === "string") listener?.onText(data);
    },
    onClose({ code }) {
      clearInterval(heartbeat);
      listener?.onClose(code);
      listener = null;
    },
    onError(event) {
      // A broken frame, or one too large: `ws` closes the connection by itself.
      const error = "error" in event ? event.error : event;
      logger.info(safeError(error), "a socket failed");
    },
  };
}

function rawSocket({ raw }: WSContext): WebSocket {
  if (raw instanceof WebSocket) return raw;
  throw new Error("The socket of an upgraded request is none of ours.");
}
