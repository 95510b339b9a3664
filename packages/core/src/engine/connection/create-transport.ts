import type { LookupFunction } from "node:net";
import type { HttpResponse, Send } from "../../execution/send.ts";
import type { DestinationPolicy } from "../destination/destination-policy.ts";
import { Exchange } from "./exchange.ts";
import type { Dialler } from "./guarded-connector.ts";
import { createOriginPools } from "./origin-pools.ts";

export type Transport = { send: Send; close(): Promise<void> };

type TransportOptions = { policy: DestinationPolicy; lookup: LookupFunction; maxResponseBytes: number };

/** Sends over kept-alive connections that only the guarded connector can open. */
export function createTransport({ policy, lookup, maxResponseBytes }: TransportOptions): Transport {
  let dialler: Dialler | null = null;
  const pools = createOriginPools({ policy, lookup, currentDialler: () => dialler });

  async function send({ request, deadline, exchange }: Parameters<Send>[0]): Promise<HttpResponse> {
    if (deadline.stopped !== null) throw deadline.stopped;
    const { method, headers, body } = request;
    exchange.sent = request;
    const { target, path } = pools.route(request.url);
    const { hostname, pool } = target;
    const running = new Exchange({ request, deadline, exchange, hostname, maxResponseBytes });
    dialler = running;
    // undici asks for a connection before `dispatch` returns, which is how it is known who dials.
    try {
      pool.dispatch({ path, method, headers, body, reset: mayBeRefusedMidway(body) }, running);
    } finally {
      dialler = null;
    }
    return await running.response;
  }

  return { send, close: pools.close };
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
