import type { LookupFunction } from "node:net";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { Delivery, HttpResponse, Send } from "../../execution/send.ts";
import type { DestinationPolicy } from "../destination/destination-policy.ts";
import type { EgressProxy } from "./egress-proxy.ts";
import { Exchange } from "./exchange.ts";
import type { Dialler } from "./opening-connection.ts";
import { createOriginPools } from "./origin-pools.ts";
import { createSecureContexts } from "./secure-contexts.ts";

export type Transport = {
  send: Send;
  /** Opens a connection to each of these origins, as far as it may be called and has none. */
  prepare(urls: readonly string[]): void;
  close(): Promise<void>;
};

type TransportOptions = {
  policy: DestinationPolicy;
  lookup: LookupFunction;
  maxResponseBytes: number;
  /** PEM, besides the system's own. */
  certificateAuthorities?: readonly string[] | undefined;
  /** Where every connection goes out through; null for none. */
  proxy?: EgressProxy | null;
};

/** Sends over kept-alive connections that only the guarded connector can open. */
export function createTransport(options: TransportOptions): Transport {
  const { policy, lookup, maxResponseBytes, certificateAuthorities, proxy = null } = options;
  const contexts = createSecureContexts(certificateAuthorities);
  let dialler: Dialler | null = null;
  const pools = createOriginPools({ policy, lookup, contexts, proxy, currentDialler: () => dialler });

  function send(delivery: Delivery): Promise<HttpResponse> {
    try {
      return dispatch(delivery).response;
    } catch (error) {
      return Promise.reject(error);
    }
  }

  function dispatch(delivery: Delivery): Exchange {
    const { request, deadline, exchange, clientCertificate = null } = delivery;
    if (deadline.stopped !== null) throw deadline.stopped;
    const { method, headers, body } = request;
    const { target, path } = pools.route(request.url, clientCertificate);
    exchange.sent = request;
    const { hostname, pool } = target;
    const running = new Exchange({ delivery, hostname, maxResponseBytes });
    dialler = running;
    // undici asks for a connection before `dispatch` returns, which is how it is known who dials.
    try {
      pool.dispatch({ path, method, headers, body, reset: mayBeRefusedMidway(body) }, running);
    } finally {
      dialler = null;
    }
    return running;
  }

  function prepare(urls: readonly string[]): void {
    for (const url of new Set(urls)) {
      try {
        if (URL.canParse(url)) pools.prepare(url);
      } catch (error) {
        // Whoever calls that URL is told; nobody has called it yet.
        if (!(error instanceof ToolCallError)) throw error;
      }
    }
  }

  return { send, prepare, close: pools.close };
}

/** What every server takes in one go, before it can judge the size of a body. */
const smallBodyCharacters = 64 * 1024;

/**
 * A server that refuses a body by its size answers before it has read it, and closes the connection soon after:
 * the next tool call would be written into a closing socket. So a large body gets a connection of its own.
 */
function mayBeRefusedMidway(body: string | null): boolean {
  return body !== null && body.length > smallBodyCharacters;
}
