import type { LookupFunction, Socket } from "node:net";
import { Agent, type Dispatcher, Pool } from "undici";
import type { HttpResponse, Send } from "../execution/send.ts";
import type { ToolCallError } from "../execution/tool-call-error.ts";
import { type BodyCollector, collectBody } from "./collect-body.ts";
import { connectionFailure } from "./connection-failure.ts";
import type { DestinationPolicy } from "./destination-policy.ts";
import { createGuardedConnector, type Dialler } from "./guarded-connector.ts";
import { readHeaders } from "./read-headers.ts";

export type Transport = { send: Send; close(): Promise<void> };

type TransportOptions = { policy: DestinationPolicy; lookup: LookupFunction; maxResponseBytes: number };

/** Sends over kept-alive connections that only the guarded connector can open. */
export function createTransport({ policy, lookup, maxResponseBytes }: TransportOptions): Transport {
  let dialler: Dialler | null = null;
  const connect = () => createGuardedConnector({ policy, lookup, currentDialler: () => dialler });
  // The deadline of the tool call is the only clock, so undici's own are off.
  const poolOptions = { allowH2: false, headersTimeout: 0, bodyTimeout: 0 };
  const agent = new Agent({
    ...poolOptions,
    factory: (origin) => new Pool(origin, { ...poolOptions, connect: connect() }),
  });

  async function send(options: Parameters<Send>[0]): Promise<HttpResponse> {
    const { method, headers, body } = options.request;
    if (options.deadline.stopped !== null) throw options.deadline.stopped;
    const url = new URL(options.request.url);
    policy.judgeUrl(url);
    const exchange = openExchange({ ...options, hostname: url.hostname, maxResponseBytes });
    const { origin } = url;
    dialler = exchange.dialler;
    // undici asks for a connection before `dispatch` returns, which is how it is known who dials.
    try {
      agent.dispatch({ origin, path: url.pathname + url.search, method, headers, body }, exchange.handler);
    } finally {
      dialler = null;
    }
    return exchange.response;
  }

  let closing: Promise<void> | null = null;
  const close = () => (closing ??= agent.close());
  return { send, close };
}

type ExchangeOptions = Parameters<Send>[0] & { hostname: string; maxResponseBytes: number };
type Exchange = { handler: Dispatcher.DispatchHandler; dialler: Dialler; response: Promise<HttpResponse> };

/** One request and its answer: settles once, and leaves no socket behind when it fails. */
function openExchange(options: ExchangeOptions): Exchange {
  const { deadline, exchange, hostname, maxResponseBytes } = options;
  const { clock } = exchange;
  const { promise, resolve, reject } = Promise.withResolvers<HttpResponse>();
  let dialled: Socket | null = null;
  let controller: Dispatcher.DispatchController | null = null;
  let collector: BodyCollector | null = null;
  let isSettled = false;

  function fail(error: ToolCallError): void {
    if (isSettled) return;
    isSettled = true;
    reject(error);
    collector?.destroy();
    if (controller === null) dialled?.destroy(error);
    else controller.abort(error);
  }
  deadline.onStop(fail);

  function startBody(status: number, headers: Record<string, string>): BodyCollector {
    return collectBody({
      contentEncoding: headers["content-encoding"] ?? "",
      maxBytes: maxResponseBytes,
      onBytes: (total) => {
        exchange.bytes = total;
      },
      onDrain: () => controller?.resume(),
      onDone: (body) => {
        isSettled = true;
        resolve({ status, headers, body });
      },
      onError: fail,
    });
  }

  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(started) {
      controller = started;
      if (isSettled) started.abort(new Error("The tool call has ended."));
      else clock.enter("firstByte");
    },
    onResponseStart(_controller, status, rawHeaders) {
      if (status < 200) return;
      clock.enter("body");
      const headers = readHeaders(rawHeaders);
      exchange.head = { status, headers };
      collector = startBody(status, headers);
    },
    onResponseData(_controller, chunk) {
      if (!isSettled && collector?.write(chunk) === false) controller?.pause();
    },
    onResponseEnd() {
      if (!isSettled) collector?.end();
    },
    onResponseError(_controller, error) {
      fail(connectionFailure({ error, phase: clock.phase, hostname }));
    },
  };
  return { handler, dialler: { clock, onDial: (socket) => (dialled = socket) }, response: promise };
}
