import { errors } from "undici";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { FailureReason, Phase } from "../../execution/outcome/failure-reason.ts";

type FailureOptions = {
  error: unknown;
  phase: Phase;
  hostname: string;
  /** Whether the connection was opened for this request, with a client certificate. */
  hasShownCertificate?: boolean;
};

/** What undici, a socket or a resolver reports → the reason a tool call failed for. */
export function connectionFailure(options: FailureOptions): ToolCallError {
  const { error, phase, hostname, hasShownCertificate = false } = options;
  const causes = causesOf(error);
  const known = causes.find((cause) => cause instanceof ToolCallError);
  if (known !== undefined) return known;
  const breach = causes.map(breachOf).find((found) => found !== null) ?? null;
  if (breach !== null) return breachFailure({ breach, hostname, cause: error });
  const codes = causes.map(codeOf);
  const reason = codes.map(reasonOfCode).find((found) => found !== null) ?? reasonOfPhase[phase];
  const code = codes.find((found) => found !== "") ?? "";
  if (hasShownCertificate && phase !== "body" && closings.has(code)) {
    const message = closedOnCertificate({ hostname, phase });
    return new ToolCallError({ reason: "tls-failed", message, cause: error });
  }
  return new ToolCallError({ reason, message: describe({ reason, code, phase, hostname }), cause: error });
}

/** Failed attempts on several addresses come as one AggregateError. */
function causesOf(error: unknown): unknown[] {
  return error instanceof AggregateError ? [error, ...error.errors] : [error];
}

/** The parser leaves out the code where the answer does not even begin like HTTP. */
function codeOf(error: unknown): string {
  if (error instanceof errors.HTTPParserError) return error.code ?? "HPE_INVALID_CONSTANT";
  if (!(error instanceof Error) || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

/**
 * RFC 9110 lets a server say 100 before its answer; undici closes the connection there, as it has to at a 101
 * that was not asked for. Its words are all that tells them from a connection that broke.
 */
const breaches = new Map([
  ["bad response", "it answered 100 Continue, which was not asked for and cannot be dealt with"],
  ["bad upgrade", "it switched to another protocol (101), which was not asked for"],
]);

function breachOf(error: unknown): string | null {
  return error instanceof errors.SocketError ? (breaches.get(error.message) ?? null) : null;
}

type Breach = { breach: string; hostname: string; cause: unknown };

function breachFailure({ breach, hostname, cause }: Breach): ToolCallError {
  const message = `${hostname} did not answer as it should: ${breach}; correct the endpoint. Whether it did the work is not known.`;
  return new ToolCallError({ reason: "invalid-response", message, cause });
}

/** Many servers say nothing when they do not accept a client's certificate, and close. */
const closings = new Set(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"]);

function closedOnCertificate({ hostname, phase }: Pick<Failure, "hostname" | "phase">): string {
  const problem = `${hostname} closed the connection after it had been shown the client certificate; check that it accepts that certificate.`;
  return phase === "firstByte" ? `${problem} Whether it did the work is not known.` : problem;
}

const reasonsByCode: [pattern: RegExp, reason: FailureReason][] = [
  [/^(?:ENOTFOUND|ENODATA|EAI_)/, "name-not-resolved"],
  [/^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/, "response-too-large"],
  // From TLS 1.3 on, a server judges the client's certificate after the client has gone on to its request.
  [/^ERR_SSL_/, "tls-failed"],
  [/^HPE_|^UND_ERR_RES_/, "invalid-response"],
  [/^UND_ERR_(?:CLOSED|DESTROYED)$/, "cancelled"],
  [/^UND_ERR_(?:INVALID_ARG|REQ_)/, "misconfigured"],
];

function reasonOfCode(code: string): FailureReason | null {
  return reasonsByCode.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/** Resolvers and TLS have hundreds of codes; the phase in which they appear says what they mean. */
const reasonOfPhase: Record<Phase, FailureReason> = {
  queue: "connection-failed",
  dns: "name-not-resolved",
  connect: "connection-failed",
  tls: "tls-failed",
  firstByte: "connection-failed",
  body: "connection-failed",
};

type Failure = { reason: FailureReason; code: string; phase: Phase; hostname: string };

function describe({ reason, code, phase, hostname }: Failure): string {
  switch (reason) {
    case "name-not-resolved":
      return `The name ${hostname} could not be found${inBrackets(code)}; check the tool's URL for a typing mistake.`;
    case "tls-failed":
      return `No secure connection to ${hostname} could be made: ${tlsProblem(code)}.`;
    case "response-too-large":
      return `The headers of the answer from ${hostname} are too large.`;
    case "invalid-response":
      return `${hostname} did not answer in valid HTTP${inBrackets(code)}.`;
    case "cancelled":
      return "The engine was closed before the tool call could run.";
    case "misconfigured":
      return `The request cannot be sent as the tool describes it${inBrackets(code)}; check its settings.`;
    default:
      return connectionProblem({ code, phase, hostname });
  }
}

function inBrackets(code: string): string {
  return code === "" ? "" : ` (${code})`;
}

function connectionProblem({ code, phase, hostname }: Omit<Failure, "reason">): string {
  if (phase === "body") return `${hostname} closed the connection before its answer was complete.`;
  if (phase === "firstByte") {
    return `${hostname} closed the connection without an answer. Whether it did the work is not known.`;
  }
  if (code === "ECONNREFUSED")
    return `Nothing answers at ${hostname}: the connection was refused. Check that it is running.`;
  return `No connection to ${hostname} could be made${inBrackets(code)}. Check the tool's URL, and that it is running.`;
}

const tlsProblems = new Map([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is self-signed"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "its certificate chain is self-signed"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "its certificate cannot be traced to a trusted authority"],
  ["CERT_HAS_EXPIRED", "its certificate has expired"],
  ["CERT_NOT_YET_VALID", "its certificate is not valid yet"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "its certificate is for another name"],
  ["ECONNRESET", "it closed the connection; check that it speaks https"],
]);

/** What a server says of a client's certificate, in the alerts of TLS (RFC 8446, section 6.2). */
const certificateAlerts: [pattern: RegExp, problem: string][] = [
  [/CERTIFICATE_REQUIRED/, "it asks for a client certificate; choose one in the tool's authentication"],
  [/CERTIFICATE_EXPIRED/, "the client certificate has expired"],
  [
    /ALERT_(?:BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_REVOKED|CERTIFICATE_UNKNOWN|UNKNOWN_CA|ACCESS_DENIED)/,
    "it does not accept the client certificate",
  ],
];

function tlsProblem(code: string): string {
  return (
    tlsProblems.get(code) ??
    certificateAlerts.find(([pattern]) => pattern.test(code))?.[1] ??
    `encryption could not be set up${inBrackets(code)}; check that it speaks https`
  );
}
