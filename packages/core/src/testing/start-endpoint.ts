import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer, type ServerOptions as SecureServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { JsonValue } from "../execution/json-value.ts";

/** A request as it arrived. Header names are in lower case; `query` is raw, without the `?`. */
export type ReceivedRequest = {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string;
};

/** A plain answer: `json` or `body` (text or bytes), late by `delayMs`. 200 with `{ "ok": true }` by default. */
export type PlannedResponse = {
  status?: number;
  headers?: Record<string, string>;
  json?: JsonValue;
  body?: string | Uint8Array;
  delayMs?: number;
};

/** Writes the answer itself: for endpoints that misbehave. */
export type RespondByHand = (response: ServerResponse, request: ReceivedRequest) => void | Promise<void>;
export type EndpointBehaviour = PlannedResponse | RespondByHand;

export type Endpoint = {
  url: string;
  /** `127.0.0.1:<port>`, as `allowHosts` wants it. */
  host: string;
  /** Everything that arrived, oldest first. */
  requests: ReceivedRequest[];
  /** How the next requests are answered, until told otherwise. */
  respondWith(behaviour: EndpointBehaviour): void;
  /** Connections accepted so far, and how many of them are open now. */
  connections: { accepted: number; open: number };
  close(): Promise<void>;
};

type EndpointOptions = {
  handler?: EndpointBehaviour;
  /** Speaks https with this certificate; and, where an authority is named, only with clients that it has certified. */
  tls?: { key: string; cert: string; clientAuthority?: string };
  /** A free one by default. */
  port?: number;
};

/** A real HTTP server on 127.0.0.1 that records what it is sent and answers as it is told. */
export async function startEndpoint({
  handler = {},
  tls,
  port = 0,
}: EndpointOptions = {}): Promise<Endpoint> {
  const requests: ReceivedRequest[] = [];
  const connections = { accepted: 0, open: 0 };
  let behaviour = handler;

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    if (request === null) return;
    requests.push(request);
    if (typeof behaviour === "function") await behaviour(response, request);
    else await respond(response, behaviour);
  };
  const server = tls === undefined ? createServer(answer) : createSecureServer(secureOptions(tls), answer);
  server.on("connection", (socket) => {
    connections.accepted += 1;
    connections.open += 1;
    socket.on("close", () => (connections.open -= 1));
  });
  const host = `127.0.0.1:${await listen(server, port)}`;

  return {
    url: `${tls === undefined ? "http" : "https"}://${host}`,
    host,
    requests,
    respondWith(next) {
      behaviour = next;
    },
    connections,
    close: () => closeServer(server),
  };
}

function secureOptions({
  key,
  cert,
  clientAuthority,
}: Required<EndpointOptions>["tls"]): SecureServerOptions {
  if (clientAuthority === undefined) return { key, cert };
  return { key, cert, ca: clientAuthority, requestCert: true, rejectUnauthorized: true };
}

/** Null when the client went away before its request was complete. */
async function readRequest(incoming: IncomingMessage): Promise<ReceivedRequest | null> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk);
  } catch {
    return null;
  }
  const [path = "", query = ""] = splitOnce(incoming.url ?? "", "?");
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: incoming.method ?? "",
    path,
    query,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

async function respond(response: ServerResponse, planned: PlannedResponse): Promise<void> {
  const { status = 200, headers = {}, json, body, delayMs = 0 } = planned;
  if (delayMs > 0) await wait(delayMs);
  if (body !== undefined) {
    response.writeHead(status, headers).end(body);
  } else {
    const text = JSON.stringify(json === undefined ? { ok: true } : json);
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(portOf(server.address())));
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The endpoint has no TCP port.");
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
