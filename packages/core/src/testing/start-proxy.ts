import { createServer, type IncomingMessage } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { Certificate } from "./self-signed-certificate.ts";

/** What the proxy was asked for, as it was written. */
export type TunnelRequest = { authority: string; headers: Record<string, string> };

/** Answers a request for a tunnel by hand, or opens it after all: for proxies that refuse or misbehave. */
export type ProxyBehaviour = (socket: Socket, request: TunnelRequest, openTunnel: () => void) => void;

export type Proxy = {
  /** `127.0.0.1:<port>` */
  host: string;
  /** Everything it was asked for, oldest first. */
  asked: TunnelRequest[];
  /** Requests that were no CONNECT. */
  strays: string[];
  behaveLike(behaviour: ProxyBehaviour): void;
  /** Connections from clients: accepted so far, and open now. */
  connections: { accepted: number; open: number };
  close(): Promise<void>;
};

type ProxyOptions = {
  /** `host:port` where every tunnel leads, whatever was asked for; by default, where it was asked to. */
  leadTo?: string;
  behaviour?: ProxyBehaviour;
  /** Speaks https with its clients. */
  tls?: Certificate;
};

/** A real HTTP proxy on 127.0.0.1 for CONNECT alone, which records what it is asked for. */
export async function startProxy({ leadTo, behaviour, tls }: ProxyOptions = {}): Promise<Proxy> {
  const asked: TunnelRequest[] = [];
  const strays: string[] = [];
  const connections = { accepted: 0, open: 0 };
  const sockets = new Set<Socket>();
  let behave: ProxyBehaviour = behaviour ?? ((_socket, _request, openTunnel) => openTunnel());

  const server = tls === undefined ? createServer() : createSecureServer(tls);
  server.on("request", (request, response) => {
    strays.push(`${request.method} ${request.url}`);
    response.writeHead(405).end();
  });
  server.on("connect", (request: IncomingMessage, socket: Socket, early: Buffer) => {
    socket.unshift(early);
    socket.on("error", () => undefined);
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    const tunnelRequest = { authority: request.url ?? "", headers: Object.fromEntries(headers) };
    asked.push(tunnelRequest);
    let isTunnel = false;
    behave(socket, tunnelRequest, () => {
      isTunnel = true;
      tunnel(socket, leadTo ?? tunnelRequest.authority);
    });
    // Whoever does not read does not notice that the client has gone, and a server's sockets stay half open.
    if (!isTunnel) socket.on("end", () => socket.end()).resume();
  });
  server.on("connection", (socket) => {
    connections.accepted += 1;
    connections.open += 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => {
      connections.open -= 1;
      sockets.delete(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    host: `127.0.0.1:${portOf(server.address())}`,
    asked,
    strays,
    behaveLike(next) {
      behave = next;
    },
    connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function tunnel(socket: Socket, authority: string): void {
  const { hostname, port } = new URL(`http://${authority}`);
  const onward = connect({ host: hostname.replace(/^\[(.*)\]$/, "$1"), port: Number(port || "80") });
  onward.once("connect", () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    socket.pipe(onward).pipe(socket);
  });
  onward.on("error", () => socket.end("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n"));
  socket.on("close", () => onward.destroy());
  onward.on("close", () => socket.destroy());
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The proxy has no TCP port.");
  return address.port;
}
