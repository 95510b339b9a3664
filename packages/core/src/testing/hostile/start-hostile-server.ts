import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import type {
  HostileBehaviour,
  HostileConnection,
  HostileEncryption,
  HostileRequest,
} from "./hostile-behaviour.ts";
import { hostileBehaviours, type HostileBehaviourName } from "./hostile-behaviours.ts";
import { answer, saysAndCloses } from "./hostile-wire.ts";
import { onRequests } from "./on-requests.ts";

export type HostileServer = {
  /** Where this behaviour is met. The name of the host is free, as long as it leads to 127.0.0.1. */
  urlOf(name: HostileBehaviourName, hostname?: string): string;
  /** Connections that are open now: all, or those on which this behaviour was shown. */
  openConnections(name?: HostileBehaviourName): number;
  close(): Promise<void>;
};

type ServerOptions = { tls?: HostileEncryption };

/**
 * A server on 127.0.0.1 that goes wrong in every way of `hostileBehaviours`, by path. What goes wrong before
 * there is a path has a port of its own.
 */
export async function startHostileServer({ tls }: ServerOptions = {}): Promise<HostileServer> {
  /** Every open connection, with the behaviour it is met with; empty until that is known. */
  const sockets = new Map<Socket, string>();
  const listeners: Server[] = [];

  async function open(accept: (raw: Socket) => void, name = ""): Promise<number> {
    const listener = createServer((raw) => {
      sockets.set(raw, name);
      raw.setNoDelay(true).on("close", () => sockets.delete(raw));
      accept(ignoringErrors(raw));
    });
    listeners.push(listener);
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    return portOf(listener.address());
  }

  const scheme = tls === undefined ? "http" : "https";
  const sharedPort = await open((raw) => {
    const connection = connectionOn(raw, tls);
    onRequests(connection.socket, (request) => {
      const name = request.path.replace(/^\/([^/?]*).*$/, "$1");
      sockets.set(raw, name);
      answerAs(name)(connection, request);
    });
  });
  const ownPorts = new Map<string, number>();
  for (const [name, behaviour] of Object.entries<HostileBehaviour>(hostileBehaviours)) {
    const accept = acceptBy(behaviour, tls);
    if (accept !== null) ownPorts.set(name, await open(accept, name));
  }

  return {
    urlOf: (name, hostname = "127.0.0.1") =>
      `${scheme}://${hostname}:${ownPorts.get(name) ?? sharedPort}/${name}`,
    openConnections(name) {
      if (name === undefined) return sockets.size;
      return [...sockets.values()].filter((shown) => shown === name).length;
    },
    async close() {
      for (const socket of sockets.keys()) socket.destroy();
      await Promise.all(listeners.map((listener) => new Promise((resolve) => listener.close(resolve))));
    },
  };
}

function answerAs(name: string): (connection: HostileConnection, request: HostileRequest) => void {
  const behaviour = new Map<string, HostileBehaviour>(Object.entries(hostileBehaviours)).get(name);
  const isHere = behaviour?.begins === undefined || behaviour.begins === "after-request";
  return behaviour !== undefined && isHere ? behaviour.behave : saysAndCloses(answer('{"found":false}'));
}

/** Null where the behaviour begins with a request, or with an encryption that is not asked for. */
function acceptBy(
  behaviour: HostileBehaviour,
  tls: HostileEncryption | undefined,
): ((raw: Socket) => void) | null {
  switch (behaviour.begins) {
    case undefined:
    case "after-request":
      return null;
    case "connected":
      return (raw) => {
        const connection = connectionOn(raw, tls);
        connection.socket.resume();
        if (tls === undefined) behaviour.behave(connection);
        else connection.socket.once("secure", () => behaviour.behave(connection));
      };
    case "handshake":
      return tls === undefined ? null : (raw) => behaviour.behave(connectionOn(raw.resume(), undefined));
    case "certificate":
      if (tls === undefined) return null;
      return (raw) => {
        const { socket } = connectionOn(raw, behaviour.encryption());
        onRequests(socket, () => void socket.end(answer('{"trusted":true}')));
      };
  }
}

function connectionOn(raw: Socket, tls: HostileEncryption | undefined): HostileConnection {
  const reset = () => void raw.resetAndDestroy();
  if (tls === undefined) return { socket: raw, reset };
  const secureContext = createSecureContext(tls);
  const { ALPNProtocols = ["http/1.1"], requestCert = false, rejectUnauthorized = false } = tls;
  const client = { ALPNProtocols, requestCert, rejectUnauthorized };
  const socket = new TLSSocket(raw, { isServer: true, secureContext, ...client });
  return { socket: ignoringErrors(socket), reset };
}

/** A client that gives up on us is what we are here for. */
function ignoringErrors(socket: Socket): Socket {
  return socket.on("error", () => undefined);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The server has no TCP port.");
  return address.port;
}
