import type { Socket } from "node:net";
import type { SecureContextOptions, TLSSocketOptions } from "node:tls";
import type { JsonValue } from "../../execution/json-value.ts";
import type { FailureReason, Phase } from "../../execution/outcome/failure-reason.ts";

/**
 * How a tool call ends that meets a behaviour, and by when: `timed-out` at its deadline, anything else before.
 * `answered` is the status on record, null where no head could be read; `value` is undefined where only
 * safety matters: it ends, in an outcome that can be stored.
 */
export type HostileExpectation =
  | { status: "succeeded"; answered: number; value: JsonValue | undefined }
  | { status: "failed"; reason: "timed-out"; phase: Phase }
  | { status: "failed"; reason: Exclude<FailureReason, "timed-out">; answered: number | null };

export type HostileConnection = {
  /** What the client hears; over https it is encrypted. */
  socket: Socket;
  /** Cuts the TCP connection with RST. */
  reset(): void;
};

export type HostileRequest = {
  method: string;
  path: string;
  /** 1 for the first request on its connection. */
  number: number;
};

type Described = {
  /** What the server does, in one sentence. */
  does: string;
  expect: HostileExpectation;
};

/** A server that takes a request, and then goes wrong. */
type AnswersBadly = Described & {
  /** POST by default. */
  method?: "GET" | "POST";
  begins?: "after-request";
  behave(connection: HostileConnection, request: HostileRequest): void;
  /** How the next call to the same origin ends: what one answer left behind must not become another's. */
  next?: { afterMs: number; expect: HostileExpectation };
};

/** A server that goes wrong as soon as it is connected to, before it has read anything. */
type ConnectsBadly = Described & {
  begins: "connected";
  /** How large the request is that it is sent; small by default. */
  requestBytes?: number;
  behave(connection: HostileConnection): void;
};

/** A server that goes wrong instead of encrypting, or while it sets that up; over https only. */
type EncryptsBadly = Described & {
  begins: "handshake";
  behave(connection: HostileConnection): void;
};

/** How a server encrypts; HTTP/1.1 without a client's certificate by default. */
export type HostileEncryption = SecureContextOptions &
  Pick<TLSSocketOptions, "requestCert" | "rejectUnauthorized" | "ALPNProtocols">;

/** A server that answers well, with encryption that must not or cannot be accepted; over https only. */
type IdentifiesBadly = Described & { begins: "certificate"; encryption(): HostileEncryption };

export type HostileBehaviour = AnswersBadly | ConnectsBadly | EncryptsBadly | IdentifiesBadly;
