import type { Dispatcher } from "undici";
import type { PhaseClock } from "../../execution/phase-clock.ts";
import type { Delivery, HttpResponse } from "../../execution/send.ts";
import type { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import { type BodyCollector, type BodySink, collectBody } from "./collect-body.ts";
import { connectionFailure } from "./connection-failure.ts";
import { discardBody } from "./discard-body.ts";
import type { Dialled, Dialler } from "./opening-connection.ts";
import { readHeaders } from "./read-headers.ts";

type ExchangeOptions = { delivery: Delivery; hostname: string; maxResponseBytes: number };

/**
 * One request and its answer: settles once, and leaves no socket behind when it fails. A class, since one
 * object for each call is markedly cheaper than a closure for each of undici's callbacks.
 */
export class Exchange implements Dispatcher.DispatchHandler, Dialler, BodySink {
  readonly clock: PhaseClock;
  readonly response: Promise<HttpResponse>;
  readonly #options: ExchangeOptions;
  readonly #settle: PromiseWithResolvers<HttpResponse>;
  #dialled: Dialled | null = null;
  #controller: Dispatcher.DispatchController | null = null;
  #collector: BodyCollector | null = null;
  /** Then the head is all of the answer, and nothing can go wrong with it any more. */
  #isBodyUnwanted = false;
  #isSettled = false;

  constructor(options: ExchangeOptions) {
    this.#options = options;
    this.clock = options.delivery.exchange.clock;
    this.#settle = Promise.withResolvers();
    this.response = this.#settle.promise;
    options.delivery.deadline.onStop((error) => this.#fail(error));
  }

  onDial(connection: Dialled): void {
    this.#dialled = connection;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isSettled) controller.abort(new Error("The tool call has ended."));
    else this.clock.enter("firstByte");
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    rawHeaders: Record<string, string | string[]>,
  ): void {
    if (status < 200) return;
    this.clock.enter("body");
    const headers = readHeaders(rawHeaders);
    const { delivery, maxResponseBytes } = this.#options;
    const { exchange, wantsBody } = delivery;
    exchange.head = { status, headers };
    this.#isBodyUnwanted = wantsBody?.(status) === false;
    if (this.#isBodyUnwanted) {
      this.#collector = discardBody(this);
      return;
    }
    const contentEncoding = headers["content-encoding"] ?? "";
    this.#collector = collectBody({ contentEncoding, maxBytes: maxResponseBytes, sink: this });
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (!this.#isSettled && this.#collector?.write(chunk) === false) controller.pause();
  }

  onResponseEnd(): void {
    if (!this.#isSettled) this.#collector?.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#isBodyUnwanted) return this.onBodyGivenUp();
    const { delivery, hostname } = this.#options;
    const hasShownCertificate = (delivery.clientCertificate ?? null) !== null && this.#dialled !== null;
    const cause = this.#dialled?.brokenBy ?? error;
    this.#fail(connectionFailure({ error: cause, phase: this.clock.phase, hostname, hasShownCertificate }));
  }

  onBytes(total: number): void {
    this.#options.delivery.exchange.bytes = total;
  }

  onDrain(): void {
    this.#controller?.resume();
  }

  onBody(body: Uint8Array): void {
    const { head } = this.#options.delivery.exchange;
    if (head === null) return;
    this.#isSettled = true;
    this.#settle.resolve({ status: head.status, headers: head.headers, body });
  }

  onBodyGivenUp(): void {
    if (this.#isSettled) return;
    this.#collector?.destroy();
    this.onBody(new Uint8Array());
    this.#controller?.abort(new Error("The rest of the answer was not wanted."));
  }

  onBodyError(error: ToolCallError): void {
    this.#fail(error);
  }

  #fail(error: ToolCallError): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#settle.reject(error);
    this.#collector?.destroy();
    if (this.#controller === null) this.#dialled?.destroy(error);
    else this.#controller.abort(error);
  }
}
