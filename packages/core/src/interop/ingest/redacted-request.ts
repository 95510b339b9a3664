import type { JsonValue } from "../../execution/json-value.ts";
import type { RequestRecord } from "../../execution/outcome/tool-outcome.ts";
import { holdsSecret } from "../../tool/holds-secret.ts";
import { namesSecret } from "../../tool/names-secret.ts";
import { fieldsOf } from "../reading/fields.ts";
import { textOf } from "../reading/text-of.ts";
import { jsonOf } from "./read-value.ts";

const mask = "[masked]";

/**
 * The request that a platform says it has sent, or null where it does not say. The attack is an accident: it tells of
 * the headers as they were, keys included, and everybody who may read calls would read those.
 */
export function redactedRequest(details: unknown): RequestRecord | null {
  const fields = fieldsOf(details);
  const [method, url] = [textOf(fields.get("method")), textOf(fields.get("url"))];
  if (method === "" || url === "") return null;
  const headers = [...fieldsOf(fields.get("headers"))].map(([name, value]) => [name, masked(name, value)]);
  return {
    method: method.toUpperCase().slice(0, 20),
    url: addressOf(url, fields.get("query_params")),
    headers: Object.fromEntries(headers),
    body: bodyOf(fields.get("body")),
  };
}

function addressOf(url: string, query: unknown): string {
  const [address = "", written = ""] = url.split("?");
  const pairs = [
    ...new URLSearchParams(written),
    ...[...fieldsOf(query)].map(([name, value]) => [name, textOf(value)] as const),
  ];
  // Told of twice by some: in the address, and beside it.
  const values = new Map(pairs.map(([name, value]) => [name, masked(name, value)]));
  return values.size === 0 ? address : `${address}?${new URLSearchParams([...values]).toString()}`;
}

function bodyOf(body: unknown): string | null {
  const value = jsonOf(body);
  if (value === null || value === "") return null;
  return typeof value === "string" ? value : JSON.stringify(withoutSecrets(value));
}

function withoutSecrets(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, held]) => [
    name,
    namesSecret(name) && held !== null ? mask : withoutSecrets(held),
  ]);
  return Object.fromEntries(fields);
}

function masked(name: string, value: unknown): string {
  const text = textOf(value);
  return holdsSecret(name, text) ? mask : text;
}
