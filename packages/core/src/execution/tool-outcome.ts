/** A value that JSON can carry. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Why a tool call failed. */
export const failureReasons = [
  "invalid-arguments",
  "not-allowed",
  "needs-confirmation",
  "misconfigured",
  "blocked-destination",
  "name-not-resolved",
  "connection-failed",
  "tls-failed",
  "timed-out",
  "cancelled",
  "response-too-large",
  "http-error",
  "invalid-response",
  "circuit-open",
  "rate-limited",
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** Milliseconds spent in each phase; a phase that did not happen (a reused connection) is 0. */
export type ToolCallTimings = {
  queue: number;
  dns: number;
  connect: number;
  tls: number;
  firstByte: number;
  body: number;
  total: number;
};
export const phases = ["queue", "dns", "connect", "tls", "firstByte", "body"] as const;
export type Phase = (typeof phases)[number];

/** The request as it was sent, safe to show: secrets are replaced by `[redacted]`. */
export type RequestRecord = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
};

export type ResponseRecord = {
  status: number;
  headers: Record<string, string>;
  /** Bytes read after decompression. */
  bytes: number;
};

/** One problem with one argument, in words the model can act on. */
export type ArgumentIssue = { parameter: string; message: string };

export type ToolCallAttempt = {
  startedAt: string;
  timings: ToolCallTimings;
  status: number | null;
  failure: FailureReason | null;
};

export type OutcomeRecord = {
  toolCallId: string;
  attempts: ToolCallAttempt[];
  timings: ToolCallTimings;
  /** Null when the call ended before a request could be built. */
  request: RequestRecord | null;
  /** Null when no response head arrived. */
  response: ResponseRecord | null;
  /** Arguments the tool does not have; they were dropped. */
  ignoredArguments: string[];
};

/** How a tool call ended: data, never an exception. */
export type ToolOutcome =
  | (OutcomeRecord & { status: "succeeded"; value: JsonValue })
  | (OutcomeRecord & {
      status: "failed";
      reason: FailureReason;
      /** One sentence that names what went wrong and the way out; holds no secret. */
      message: string;
      /** The phase a `timed-out` call was in. */
      phase: Phase | null;
      /** Every problem of `invalid-arguments`; empty for other reasons. */
      issues: ArgumentIssue[];
      /** What the endpoint answered along with an `http-error`, decoded; otherwise null. */
      value: JsonValue;
    });
