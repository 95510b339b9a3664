import type { Socket } from "node:net";
import type { HostileRequest } from "./hostile-behaviour.ts";

/** Calls back for every request on a connection once it has arrived whole; knows bodies by `content-length` only. */
export function onRequests(socket: Socket, callback: (request: HostileRequest) => void): void {
  let received = "";
  let number = 0;
  socket.on("data", (data: Buffer) => {
    received += data.toString("latin1");
    for (let end = endOfRequest(received); end !== null; end = endOfRequest(received)) {
      const [method = "", path = ""] = received.split(" ", 2);
      received = received.slice(end);
      number += 1;
      callback({ method, path, number });
    }
  });
}

/** Null while it is not complete. */
function endOfRequest(text: string): number | null {
  const headEnd = text.indexOf("\r\n\r\n");
  if (headEnd === -1) return null;
  const length = /^content-length:\s*(\d+)/im.exec(text.slice(0, headEnd))?.[1] ?? "0";
  const end = headEnd + 4 + Number(length);
  return text.length < end ? null : end;
}
