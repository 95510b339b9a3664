import { request } from "node:http";
import { connect as connectTcp, type LookupFunction, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { Destination } from "../destination/destination-policy.ts";
import { guardLookup } from "../destination/guarded-lookup.ts";
import type { EgressProxy } from "./egress-proxy.ts";
import type { OpeningConnection } from "./opening-connection.ts";
import { ProxyRefusal, refusalByStatus } from "./proxy-refusal.ts";
import type { SecureContexts } from "./secure-contexts.ts";
import { tlsOptions } from "./tls-options.ts";

/** What is needed to reach the proxy itself. */
export type ProxyAccess = { proxy: EgressProxy; lookup: LookupFunction; contexts: SecureContexts };

type TunnelOptions = ProxyAccess & {
  destination: Destination;
  /** One address of the destination, judged. */
  address: string;
};

/** Asks the proxy for a connection to one address (RFC 9110, section 9.3.6). */
export function openTunnel(opening: OpeningConnection, options: TunnelOptions): Promise<Socket> {
  const { proxy, destination, address } = options;
  const authority = `${address.includes(":") ? `[${address}]` : address}:${destination.port}`;
  const carrier = opening.hold(connectToProxy(options)).on("error", () => undefined);
  return new Promise((resolve, reject) => {
    const asking = request({
      createConnection: () => carrier,
      method: "CONNECT",
      path: authority,
      setHost: false,
      headers: { host: authority, connection: "keep-alive", ...authorizationOf(proxy) },
    });
    asking.once("connect", ({ statusCode = 0 }, tunnel: Socket, early: Buffer) => {
      const refusal = judgeAnswer({ status: statusCode, early, hostname: destination.hostname });
      if (refusal === null) return resolve(tunnel);
      tunnel.on("error", () => undefined).destroy();
      reject(refusal);
    });
    asking.on("error", (cause) => reject(cause instanceof ToolCallError ? cause : failureOf(cause)));
    asking.end();
  });
}

/** Its address is trusted, so that it may be a private one. */
function connectToProxy({ proxy, lookup, contexts }: ProxyAccess): Socket {
  const { hostname, port, isSecure } = proxy;
  const target = {
    host: hostname,
    port,
    lookup: guardLookup({ lookup, policy: trusting, destination: proxy }),
  };
  const trust = { context: contexts.contextFor(null), session: undefined };
  const socket = isSecure
    ? connectTls({ ...target, ...tlsOptions({ destination: proxy }, trust) })
    : connectTcp(target);
  return socket.setNoDelay(true);
}

const trusting = { judgeAddress: () => undefined };

function authorizationOf({ authorization }: EgressProxy): Record<string, string> {
  return authorization === null ? {} : { "proxy-authorization": authorization };
}

type Answer = { status: number; early: Buffer; hostname: string };

/** Nobody behind the tunnel has been asked anything yet, so bytes that are there already are not from there. */
function judgeAnswer({ status, early, hostname }: Answer): ProxyRefusal | null {
  if (status < 200 || status > 299) return refusalByStatus(status, hostname);
  if (early.byteLength === 0) return null;
  return new ProxyRefusal({ problem: "sent something before it was asked for anything" });
}

function failureOf(cause: Error): ProxyRefusal {
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  if (code.startsWith("HPE_")) return new ProxyRefusal({ problem: "did not answer in valid HTTP", cause });
  if (code === "ECONNRESET")
    return new ProxyRefusal({ problem: "closed the connection without an answer", cause });
  const inBrackets = code === "" ? "" : ` (${code})`;
  return new ProxyRefusal({
    problem: `could not be reached${inBrackets}; its operator can check that it is running`,
    cause,
  });
}
