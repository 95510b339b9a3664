import type { ToolDraft } from "../tool/tool-draft.ts";
import type { HttpRequest } from "./request/build-request.ts";
import type { Deadline } from "./deadline.ts";
import type { PhaseClock } from "./phase-clock.ts";
import type { SecretReader } from "./secrets/open-secrets.ts";

/** An answer, bounded and decompressed. Header names are in lower case. */
export type HttpResponse = { status: number; headers: Record<string, string>; body: Uint8Array };

/** What is known about an exchange while it runs, so that a failure can say how far it got. */
export type ExchangeRecord = {
  clock: PhaseClock;
  /** The request with everything that was added on the way; null until it is handed to a connection. */
  sent: HttpRequest | null;
  /** Null until the head of the answer has arrived. */
  head: { status: number; headers: Record<string, string> } | null;
  /** Bytes of the body read so far, after decompression. */
  bytes: number;
  /** The hops that led on to `sent`, oldest first. */
  redirects: { status: number; url: string }[];
};

/** What the engine shows to an endpoint that asks who is calling (mutual TLS); both in PEM. */
export type ClientCertificate = {
  certificate: string;
  privateKey: string;
  /** A digest of both: connections that showed one certificate are never used with another, or with none. */
  key: string;
};

/** One request on its way, with all that the stages between a tool and the network need to know. */
export type Delivery = {
  request: HttpRequest;
  tool: Pick<ToolDraft, "authentication" | "redirects" | "url">;
  workspaceId: string;
  /** Names this request for its receiver; the same for every attempt. */
  messageId: string;
  secrets: SecretReader;
  deadline: Deadline;
  exchange: ExchangeRecord;
  /** For the origin of `request` only; without one the call is anonymous. */
  clientCertificate?: ClientCertificate | null;
  /** Whether the body of an answer with this status matters; by default all do. */
  wantsBody?: ((status: number) => boolean) | undefined;
  /** The endpoint itself is not asked: what there is to know is whether the login gives a token. */
  signInOnly?: boolean | undefined;
  attempt: AskedAgain;
};

/** For stages that ask again of their own. */
export type AskedAgain = {
  /** Puts the answer on record as that of one attempt, and starts another. */
  startOver(answer: HttpResponse): void;
};

/** The engine's port to the network. Rejects with a `ToolCallError` only, at the deadline at the latest. */
export type Send = (delivery: Delivery) => Promise<HttpResponse>;
