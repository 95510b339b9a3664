import { errors } from "undici";
import { expect, test } from "vitest";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { Phase } from "../../execution/outcome/failure-reason.ts";
import { connectionFailure } from "./connection-failure.ts";

function coded(code: string): Error {
  return Object.assign(new Error("internal detail /etc/secret"), { code });
}

function failure(error: unknown, phase: Phase = "connect") {
  return connectionFailure({ error, phase, hostname: "api.example.com" });
}

test.each<[string, Phase, string]>([
  ["ENOTFOUND", "dns", "name-not-resolved"],
  ["EAI_AGAIN", "dns", "name-not-resolved"],
  ["ETIMEOUT", "dns", "name-not-resolved"],
  ["ENOTFOUND", "queue", "name-not-resolved"],
  ["ECONNREFUSED", "connect", "connection-failed"],
  ["EHOSTUNREACH", "connect", "connection-failed"],
  ["ECONNREFUSED", "queue", "connection-failed"],
  ["ECONNRESET", "tls", "tls-failed"],
  ["CERT_HAS_EXPIRED", "tls", "tls-failed"],
  ["EPROTO", "tls", "tls-failed"],
  ["ECONNRESET", "firstByte", "connection-failed"],
  ["UND_ERR_SOCKET", "body", "connection-failed"],
  ["HPE_INVALID_CONSTANT", "firstByte", "invalid-response"],
  ["HPE_INVALID_CHUNK_SIZE", "body", "invalid-response"],
  ["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "body", "invalid-response"],
  ["UND_ERR_HEADERS_OVERFLOW", "firstByte", "response-too-large"],
  ["UND_ERR_DESTROYED", "queue", "cancelled"],
  ["UND_ERR_INVALID_ARG", "queue", "misconfigured"],
])("%s while in %s is %s, in one sentence and without internals", (code, phase, reason) => {
  const { reason: found, message } = failure(coded(code), phase);
  expect(found).toBe(reason);
  expect(message).toMatch(/\.$/);
  expect(message).not.toContain("secret");
});

test.each([
  ["bad response", "it answered 100 Continue, which was not asked for"],
  ["bad upgrade", "it switched to another protocol (101)"],
])("what undici calls a %s is said in words, and not called a closed connection", (words, problem) => {
  const { reason, message } = failure(new errors.SocketError(words), "firstByte");
  expect(reason).toBe("invalid-response");
  expect(message).toContain(problem);
  expect(message).toMatch(/Whether it did the work is not known\.$/);
});

test("a refusal of ours passes through as it is, from inside a bundle too", () => {
  const refusal = new ToolCallError({ reason: "blocked-destination", message: "No." });
  expect(failure(refusal)).toBe(refusal);
  expect(failure(new AggregateError([coded("ECONNREFUSED"), refusal]))).toBe(refusal);
});

test("several refused addresses are one refused connection", () => {
  const error = Object.assign(new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")]), {
    code: "ECONNREFUSED",
  });
  expect(failure(error).message).toBe(
    "Nothing answers at api.example.com: the connection was refused. Check that it is running.",
  );
});

test("something unknown is judged by its phase", () => {
  expect(failure("a thrown text", "dns").reason).toBe("name-not-resolved");
  expect(failure(undefined, "body").reason).toBe("connection-failed");
});

test("the cause is kept for whoever debugs", () => {
  const cause = coded("ECONNREFUSED");
  expect(failure(cause).cause).toBe(cause);
});

test.each([
  ["ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED", "it asks for a client certificate"],
  ["ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE", "it does not accept the client certificate"],
  ["ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN", "it does not accept the client certificate"],
  ["ERR_SSL_TLSV1_ALERT_UNKNOWN_CA", "it does not accept the client certificate"],
  ["ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED", "the client certificate has expired"],
])(
  "%s is about the client certificate, whether it comes with the handshake or after the request",
  (code, problem) => {
    for (const phase of ["tls", "firstByte"] as const) {
      expect(failure(coded(code), phase)).toMatchObject({
        reason: "tls-failed",
        message: expect.stringContaining(problem),
      });
    }
  },
);

test.each(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"])(
  "%s right after a client certificate was shown points to the certificate, and to nothing else later on",
  (code) => {
    const shown = { error: coded(code), hostname: "api.example.com", hasShownCertificate: true };
    const inHandshake = connectionFailure({ ...shown, phase: "tls" });
    expect(inHandshake).toMatchObject({
      reason: "tls-failed",
      message: expect.stringMatching(/check that it accepts that certificate\.$/),
    });
    expect(connectionFailure({ ...shown, phase: "firstByte" }).message).toMatch(
      /Whether it did the work is not known\.$/,
    );
    expect(connectionFailure({ ...shown, phase: "body" }).reason).toBe("connection-failed");
  },
);
