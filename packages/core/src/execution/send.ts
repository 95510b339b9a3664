import type { HttpRequest } from "./request/build-request.ts";
import type { Deadline } from "./deadline.ts";
import type { PhaseClock } from "./phase-clock.ts";

/** An answer, bounded and decompressed. Header names are in lower case. */
export type HttpResponse = { status: number; headers: Record<string, string>; body: Uint8Array };

/** What is known about an exchange while it runs, so that a failure can say how far it got. */
export type ExchangeRecord = {
  clock: PhaseClock;
  /** Null until the head of the answer has arrived. */
  head: { status: number; headers: Record<string, string> } | null;
  /** Bytes of the body read so far, after decompression. */
  bytes: number;
};

/** The engine's port to the network. Rejects with a `ToolCallError` only, at the deadline at the latest. */
export type Send = (options: {
  request: HttpRequest;
  deadline: Deadline;
  exchange: ExchangeRecord;
}) => Promise<HttpResponse>;
