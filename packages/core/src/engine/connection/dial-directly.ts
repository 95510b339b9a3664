import { connect as connectTcp } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Dial } from "./dial.ts";
import type { OpeningConnection } from "./opening-connection.ts";
import { tlsOptions } from "./tls-options.ts";

/** Connects to the destination itself; the socket's resolver hook judges whatever it is going to dial. */
export function dialDirectly(opening: OpeningConnection, dial: Dial): void {
  const { destination, lookup, encryption } = dial;
  const target = { host: destination.hostname, port: destination.port, lookup };
  const socket =
    encryption === null ? connectTcp(target) : connectTls({ ...target, ...tlsOptions(dial, encryption) });
  opening.hold(socket);
  socket.setNoDelay(true);
  socket.on("error", (error) => opening.fail(error));
  if (encryption === null) {
    socket.once("connect", () => opening.open(socket));
  } else {
    socket.once("connect", () => opening.enter("tls"));
    socket.once("secureConnect", () => opening.open(socket));
    socket.on("session", encryption.onSession);
  }
}
