import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { selfSignedCertificate } from "./self-signed-certificate.ts";

test("a certificate is for its name, signed by itself and valid today", () => {
  const { cert } = selfSignedCertificate("plumber.example");
  const certificate = new X509Certificate(cert);
  expect(certificate.subject).toBe("CN=plumber.example");
  expect(certificate.subjectAltName).toBe("DNS:plumber.example");
  expect(certificate.checkHost("plumber.example")).toBe("plumber.example");
  expect(certificate.checkHost("other.example")).toBeUndefined();
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(Date.parse(certificate.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
});

test("every certificate has its own key", () => {
  expect(selfSignedCertificate("a.example").key).not.toBe(selfSignedCertificate("a.example").key);
});

test("a certificate can be read whatever the length of its name, and may have expired", () => {
  for (let length = 1; length <= 60; length += 1) {
    const { cert } = selfSignedCertificate("a".repeat(length), { fromDays: -3, toDays: -2 });
    expect(Date.parse(new X509Certificate(cert).validTo)).toBeLessThan(Date.now());
  }
});
