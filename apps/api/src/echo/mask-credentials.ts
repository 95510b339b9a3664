import type { JsonValue } from "@callhook/core";

const mask = "[masked]";
const namesCredential =
  /authorization|cookie|password|passwd|passphrase|secret|token|credential|api[-_ ]?key|access[-_ ]?key|private[-_ ]?key/i;
/** Where a name says what a value is for, `key` alone does too: `?key=…`, `X-Key: …`. */
const namesKey = /(?:^|[-_])key$/i;
const scheme = /^(Basic|Bearer|Digest|Token|ApiKey)\s+\S/i;

/** Headers and query values that let their sender in somewhere; of a known scheme the name is left. */
export function maskEntry(name: string, value: string): string {
  if (name.toLowerCase() === "idempotency-key") return value;
  if (!namesCredential.test(name) && !namesKey.test(name)) return value;
  const [, known] = scheme.exec(value) ?? [];
  return known === undefined ? mask : `${known} ${mask}`;
}

/** Every field of a body whose name says that it is a credential, however deep. */
export function maskFields(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(maskFields);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      namesCredential.test(name) && field !== null ? mask : maskFields(field),
    ]),
  );
}
