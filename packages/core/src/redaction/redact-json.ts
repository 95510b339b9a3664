import type { JsonValue } from "../execution/json-value.ts";
import type { PersonalData } from "./personal-data.ts";
import { type OnRedacted, redactText } from "./redact-text.ts";

/** Redacts one text. */
export type Redact = (text: string) => string;

export function redactWith(kinds: ReadonlySet<PersonalData>, onRedacted?: OnRedacted): Redact {
  return (text) => redactText(text, kinds, onRedacted);
}

/** Every text and long number in a value, the names of its members included. */
export function redactJson(value: JsonValue, redact: Redact): JsonValue {
  if (typeof value === "string") return redact(value);
  if (typeof value === "number") return redactNumber(value, redact);
  if (Array.isArray(value)) return value.map((item) => redactJson(item, redact));
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value).map(([name, member]) => [redact(name), redactJson(member, redact)]);
  return Object.fromEntries(members);
}

/** A number stays one unless it says something about a person, such as a card's. */
function redactNumber(value: number, redact: Redact): number | string {
  if (!Number.isSafeInteger(value) || value < 1e9) return value;
  const text = String(value);
  const redacted = redact(text);
  return redacted === text ? value : redacted;
}

/** What was sent or received as text: JSON and forms by their values, anything else as it stands. */
export function redactBody(body: string, redact: Redact): string {
  const json = parsed(body);
  if (json !== undefined) {
    const redacted = JSON.stringify(redactJson(json, redact));
    return redacted === JSON.stringify(json) ? body : redacted;
  }
  return isForm(body) ? redactPairs(body, redact) : redact(body);
}

/** The values of a query and the parts of a path are read as they are meant: `%2B1415…` is a number with a plus. */
export function redactUrl(url: string, redact: Redact): string {
  const [beforeQuery = "", ...query] = url.split("?");
  const path = beforeQuery
    .split("/")
    .map((part) => redactEncoded(part, redact))
    .join("/");
  return query.length === 0 ? path : `${path}?${redactPairs(query.join("?"), redact)}`;
}

function redactPairs(pairs: string, redact: Redact): string {
  return pairs
    .split("&")
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, ...(value.length === 0 ? [] : [redactFormValue(value.join("="), redact)])].join("=");
    })
    .join("&");
}

/** In a form and in a query a plus is a space. */
function redactFormValue(value: string, redact: Redact): string {
  const asSpaces = redactEncoded(value.replaceAll("+", "%20"), redact);
  return asSpaces === value.replaceAll("+", "%20") ? redactEncoded(value, redact) : asSpaces;
}

/** As it was where nothing is replaced; otherwise with the placeholder readable. */
function redactEncoded(part: string, redact: Redact): string {
  const decoded = decode(part);
  const redacted = redact(decoded);
  if (redacted === decoded) return part;
  return encodeURIComponent(redacted).replaceAll("%5B", "[").replaceAll("%5D", "]").replaceAll("%20", " ");
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isForm(body: string): boolean {
  return /^[\w.%*+[\]-]+=[^\s]*$/.test(body);
}

function parsed(body: string): JsonValue | undefined {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
