import type { ArgumentValue } from "../../tool/argument-value.ts";
import type { QueryStyle } from "../../tool/parameter.ts";
import { encodeForm } from "./encode-form.ts";

export type QueryPart = { key: string; value: ArgumentValue; style: QueryStyle };

/** Values as a query, each in the style of its parameter. */
export function encodeQuery(parts: readonly QueryPart[]): string {
  return parts
    .map(encodePart)
    .filter((part) => part !== "")
    .join("&");
}

function encodePart({ key, value, style }: QueryPart): string {
  switch (style) {
    case "repeat":
      return encodeForm([[key, value]]);
    case "comma":
      return Array.isArray(value) ? joined(key, value) : encodeForm([[key, value]]);
    case "brackets":
      return encodeForm(bracketed(key, value));
  }
}

/** A comma within an item is encoded, so that only those between items part them. */
function joined(key: string, items: readonly ArgumentValue[]): string {
  const name = encodeForm([[key, ""]]);
  return items.length === 0 ? "" : name + items.map((item) => encodeForm([["", item]]).slice(1)).join(",");
}

/** `a[]=1&a[]=2`, `a[b]=1`, and `a[0][b]=1` for what is in a list and is no single value. */
function bracketed(key: string, value: ArgumentValue): [string, ArgumentValue][] {
  if (typeof value !== "object") return [[key, value]];
  if (!Array.isArray(value)) {
    return Object.entries(value).flatMap(([name, member]) => bracketed(`${key}[${name}]`, member));
  }
  const isPlain = value.every((item) => typeof item !== "object");
  return value.flatMap((item, index) => bracketed(isPlain ? `${key}[]` : `${key}[${index}]`, item));
}
