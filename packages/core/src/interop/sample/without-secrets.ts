import type { FoundSecret } from "../imported-tool.ts";

/**
 * The attack is an accident: a description repeats the key that stands in a header. Whatever was found to be
 * a secret is taken out of every text of the value, at any depth.
 */
export function withoutSecrets<Value>(value: Value, secrets: readonly FoundSecret[]): Value {
  const values = secrets.flatMap((secret) =>
    secret.value === null || secret.value.length < 6 ? [] : [secret.value],
  );
  return values.length === 0 ? value : (scrubbed(value, values) as Value);
}

/** Same structure, with other texts: hence the cast above. */
function scrubbed(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string")
    return secrets.reduce((text, secret) => text.replaceAll(secret, "[secret]"), value);
  if (Array.isArray(value)) return value.map((item) => scrubbed(item, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, scrubbed(held, secrets)]));
}
