import { generateKeyPairSync, sign } from "node:crypto";

export type Certificate = { key: string; cert: string };

const oids = {
  commonName: [0x55, 0x04, 0x03],
  subjectAltName: [0x55, 0x1d, 0x11],
  ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
};
const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  text: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
};

/** A certificate for one name that is its own authority, valid from and to some days from now; PEM. */
export function selfSignedCertificate(
  name: string,
  { fromDays = -1, toDays = 1 }: { fromDays?: number; toDays?: number } = {},
): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const algorithm = der(tags.sequence, der(tags.oid, oids.ecdsaWithSha256));
  const content = der(
    tags.sequence,
    der(0xa0, der(tags.integer, [2])), // X.509 version 3, RFC 5280
    der(tags.integer, [1]),
    algorithm,
    distinguishedName(name),
    der(tags.sequence, timeIn({ days: fromDays }), timeIn({ days: toDays })),
    distinguishedName(name),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(tags.sequence, alternativeName(name))),
  );
  const signature = sign("sha256", content, privateKey);
  const certificate = der(tags.sequence, content, algorithm, der(tags.bits, [0], signature));
  const lines = certificate.toString("base64").replaceAll(/.{64}(?=.)/g, "$&\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

function distinguishedName(name: string): Buffer {
  const attribute = der(tags.sequence, der(tags.oid, oids.commonName), der(tags.text, Buffer.from(name)));
  return der(tags.sequence, der(tags.set, attribute));
}

function alternativeName(name: string): Buffer {
  const names = der(tags.sequence, der(0x82, Buffer.from(name)));
  return der(tags.sequence, der(tags.oid, oids.subjectAltName), der(tags.octets, names));
}

function timeIn({ days }: { days: number }): Buffer {
  const time = new Date(Date.now() + days * 86_400_000).toISOString();
  return der(tags.time, Buffer.from(`${time.slice(2, 19).replaceAll(/[-:T]/g, "")}Z`));
}

/** Tag, length, content: the distinguished encoding rules in one line. */
function der(tag: number, ...parts: (Buffer | number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { byteLength } = content;
  const length = byteLength < 128 ? [byteLength] : [0x82, byteLength >> 8, byteLength & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
