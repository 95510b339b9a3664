import { createPrivateKey, hash, type KeyObject, X509Certificate } from "node:crypto";
import { LRUCache } from "lru-cache";
import { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import type { ClientCertificate, Delivery } from "../../execution/send.ts";
import type { Authentication } from "../../tool/authentication.ts";

type Settings = Extract<Authentication, { type: "mtls" }>;
type Checked = { certificate: ClientCertificate; validFromMs: number; validToMs: number };
export type ReadClientCertificate = (delivery: Delivery, settings: Settings) => Promise<ClientCertificate>;

const mostCertificates = 200;

/** Checks a certificate and its key before any connection shows them; the check is made once for each pair. */
export function createClientCertificateReader({ now }: { now: () => Date }): ReadClientCertificate {
  const checked = new LRUCache<string, Checked>({ max: mostCertificates });

  return async ({ secrets, deadline }, { certificateSecret, privateKeySecret }) => {
    const certificate = await deadline.race(secrets.read(certificateSecret));
    const privateKey = await deadline.race(secrets.read(privateKeySecret));
    const key = hash("sha256", JSON.stringify([certificate, privateKey]), "base64");
    const known =
      checked.get(key) ?? check({ certificate, privateKey, key }, { certificateSecret, privateKeySecret });
    checked.set(key, known);
    judgeTime(known, { certificateSecret, nowMs: now().getTime() });
    return known.certificate;
  };
}

type Names = Pick<Settings, "certificateSecret" | "privateKeySecret">;

function check(certificate: ClientCertificate, { certificateSecret, privateKeySecret }: Names): Checked {
  const parsed = readCertificate(certificate.certificate, certificateSecret);
  if (!parsed.checkPrivateKey(readPrivateKey(certificate.privateKey, privateKeySecret))) {
    throw unusable(
      `The secrets ${certificateSecret} and ${privateKeySecret} do not belong together; save the certificate and its own private key.`,
    );
  }
  const { validFromDate, validToDate } = parsed;
  return { certificate, validFromMs: validFromDate.getTime(), validToMs: validToDate.getTime() };
}

function readCertificate(pem: string, name: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw unusable(
      `The secret ${name} is not a certificate; save it in PEM, from -----BEGIN CERTIFICATE----- on.`,
    );
  }
}

function readPrivateKey(pem: string, name: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw unusable(`The secret ${name} is not a private key; save it in PEM, without a passphrase.`);
  }
}

function judgeTime(
  { validFromMs, validToMs }: Checked,
  { certificateSecret, nowMs }: { certificateSecret: string; nowMs: number },
): void {
  if (nowMs > validToMs) {
    throw unusable(
      `The client certificate ${certificateSecret} expired on ${day(validToMs)}; save a new one.`,
    );
  }
  if (nowMs < validFromMs) {
    throw unusable(`The client certificate ${certificateSecret} is not valid before ${day(validFromMs)}.`);
  }
}

function day(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/** Without a cause: what OpenSSL reports may quote what it was given. */
function unusable(message: string): ToolCallError {
  return new ToolCallError({ reason: "misconfigured", message });
}
