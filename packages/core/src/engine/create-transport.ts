import type { LookupFunction } from "node:net";
import type { HttpResponse, Send } from "../execution/send.ts";
import type { DestinationPolicy } from "./destination-policy.ts";
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
    const { target, path } = pools.route(request.url);
    const { hostname, pool } = target;
    const running = new Exchange({ request, deadline, exchange, hostname, maxResponseBytes });
    dialler = running;
    // undici asks for a connection before `dispatch` returns, which is how it is known who dials.
    try {
      pool.dispatch({ path, method, headers, body }, running);
    } finally {
      dialler = null;
    }
    return await running.response;
  }

  return { send, close: pools.close };
}
