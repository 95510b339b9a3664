import { type Certificate, selfSignedCertificate } from "../self-signed-certificate.ts";
import type { HostileBehaviour } from "./hostile-behaviour.ts";
import { answer, fails, says, saysAndCloses, saysForEver, timesOut } from "./hostile-wire.ts";

const noSecurity = fails("tls-failed");
const nameOf = (behaviour: string) => `${behaviour}.hostile.example`;
const unknown = onceFor(() => selfSignedCertificate(nameOf("self-signed-certificate")));
const expired = onceFor(() =>
  selfSignedCertificate(nameOf("expired-certificate"), { fromDays: -30, toDays: -1 }),
);
const notYet = onceFor(() =>
  selfSignedCertificate(nameOf("future-certificate"), { fromDays: 1, toDays: 30 }),
);
const otherName = onceFor(() => selfSignedCertificate("elsewhere.example"));
const oldProtocol = onceFor(() => selfSignedCertificate(nameOf("old-protocol")));
const demanding = onceFor(() => selfSignedCertificate(nameOf("client-certificate-demanded")));
const modern = onceFor(() => selfSignedCertificate(nameOf("http-2-alone")));
const noCipher = onceFor(() => selfSignedCertificate(nameOf("ciphers-without-encryption")));

/**
 * What a client has to trust, so that a certificate is refused for its own fault and not for its issuer's. Each
 * is for `<behaviour>.hostile.example`, since of several with one name a client would try the first alone.
 */
export function hostileAuthorities(): string[] {
  return [expired, notYet, otherName, oldProtocol, demanding, modern, noCipher].map((make) => make().cert);
}

/** Servers whose encryption goes wrong; over https only. */
export const hostileEncryption = {
  "self-signed-certificate": {
    does: "Shows a certificate that nobody has vouched for.",
    begins: "certificate",
    encryption: unknown,
    expect: noSecurity,
  },
  "expired-certificate": {
    does: "Shows a certificate that has expired.",
    begins: "certificate",
    encryption: expired,
    expect: noSecurity,
  },
  "future-certificate": {
    does: "Shows a certificate that is not valid yet.",
    begins: "certificate",
    encryption: notYet,
    expect: noSecurity,
  },
  "certificate-for-another-name": {
    does: "Shows a trusted certificate for another name.",
    begins: "certificate",
    encryption: otherName,
    expect: noSecurity,
  },
  "old-protocol": {
    does: "Speaks TLS 1.1 at most.",
    begins: "certificate",
    encryption: () => ({
      ...oldProtocol(),
      minVersion: "TLSv1",
      maxVersion: "TLSv1.1",
      ciphers: "ALL:@SECLEVEL=0",
    }),
    expect: noSecurity,
  },
  "ciphers-without-encryption": {
    does: "Offers ciphers that encrypt nothing.",
    begins: "certificate",
    encryption: () => ({ ...noCipher(), maxVersion: "TLSv1.2", ciphers: "eNULL:@SECLEVEL=0" }),
    expect: noSecurity,
  },
  "client-certificate-demanded": {
    does: "Speaks only with clients that show a certificate.",
    begins: "certificate",
    encryption: () => ({ ...demanding(), requestCert: true, rejectUnauthorized: true }),
    expect: noSecurity,
  },
  "client-certificate-demanded-by-1-2": {
    does: "Demands a certificate in the handshake itself, as TLS 1.2 does.",
    begins: "certificate",
    encryption: () => ({
      ...demanding(),
      requestCert: true,
      rejectUnauthorized: true,
      maxVersion: "TLSv1.2",
    }),
    expect: noSecurity,
  },
  "http-2-alone": {
    does: "Speaks HTTP/2 and nothing else, and says so in the handshake.",
    begins: "certificate",
    encryption: () => ({ ...modern(), ALPNProtocols: ["h2"] }),
    expect: noSecurity,
  },
  "handshake-hang": {
    does: "Takes the first message of the handshake and says nothing.",
    begins: "handshake",
    behave: () => undefined,
    expect: timesOut("tls"),
  },
  "handshake-byte-by-byte": {
    does: "Shakes hands one byte at a time, for ever.",
    begins: "handshake",
    behave: saysForEver({ first: Buffer.from("1603034000", "hex"), again: Buffer.from([0]), everyMs: 20 }),
    expect: timesOut("tls"),
  },
  "plain-http": {
    does: "Speaks http where https belongs.",
    begins: "handshake",
    behave: ({ socket }) => socket.once("data", () => void socket.end(answer("{}"))),
    expect: noSecurity,
  },
  "plain-http-at-once": {
    does: "Speaks http where https belongs, before it is spoken to.",
    begins: "handshake",
    behave: says(answer("{}")),
    expect: noSecurity,
  },
  "handshake-garbage": {
    does: "Sends bytes without meaning in the handshake.",
    begins: "handshake",
    behave: saysAndCloses(Buffer.alloc(500, 0xa7)),
    expect: noSecurity,
  },
  "handshake-alert": {
    does: "Ends the handshake with an alert.",
    begins: "handshake",
    behave: ({ socket }) => socket.once("data", () => void socket.end(Buffer.from("15030300020228", "hex"))),
    expect: noSecurity,
  },
  "handshake-oversized-record": {
    does: "Sends a record that is larger than TLS allows.",
    begins: "handshake",
    behave: saysAndCloses(Buffer.from("160303ffff", "hex"), Buffer.alloc(65_535)),
    expect: noSecurity,
  },
  "handshake-close": {
    does: "Closes the connection in the handshake.",
    begins: "handshake",
    behave: ({ socket }) => socket.once("data", () => void socket.end()),
    expect: noSecurity,
  },
  "handshake-reset": {
    does: "Cuts the connection in the handshake.",
    begins: "handshake",
    behave: ({ socket, reset }) => socket.once("data", reset),
    expect: noSecurity,
  },
} satisfies Record<string, HostileBehaviour>;

function onceFor(make: () => Certificate): () => Certificate {
  let made: Certificate | null = null;
  return () => (made ??= make());
}
