import { X509Certificate } from "node:crypto";
import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";
import { CallhookError } from "../../errors/callhook-error.ts";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { ClientCertificate } from "../../execution/send.ts";

/** What an engine trusts, and what it shows to whom: one context for all connections of an origin. */
export type SecureContexts = {
  /** Throws `misconfigured` where the certificate cannot be used. */
  contextFor(certificate: ClientCertificate | null): SecureContext;
};

/** Trusts these authorities besides the system's; throws `invalid-input` where one is not a certificate. */
export function createSecureContexts(certificateAuthorities: readonly string[] = []): SecureContexts {
  certificateAuthorities.forEach(checkAuthority);
  let anonymous: SecureContext | null = null;

  function trusted(): { ca?: string[] } {
    if (certificateAuthorities.length === 0) return {};
    return { ca: [...getCACertificates("default"), ...certificateAuthorities] };
  }

  function contextFor(shown: ClientCertificate | null): SecureContext {
    if (shown === null) return (anonymous ??= createSecureContext(trusted()));
    try {
      return createSecureContext({ ...trusted(), cert: shown.certificate, key: shown.privateKey });
    } catch (cause) {
      throw new ToolCallError({ reason: "misconfigured", message: unusable(cause), cause });
    }
  }

  return { contextFor };
}

function checkAuthority(certificate: string, index: number): void {
  try {
    void new X509Certificate(certificate);
  } catch (cause) {
    const message = `Certificate authority ${index + 1} is not a certificate in PEM.`;
    throw new CallhookError({ code: "invalid-input", message, cause });
  }
}

function unusable(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : "";
  return code === "ERR_OSSL_X509_KEY_VALUES_MISMATCH"
    ? "The tool's client certificate and private key do not belong together; correct its secrets."
    : "The tool's client certificate or private key cannot be read; its secrets must hold them in PEM, unencrypted.";
}
