import type { RequestRecord } from "../execution/outcome/tool-outcome.ts";

/** Made anew for every request, or by curl itself: copied, they would be wrong. */
const leftOut = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "host",
  "traceparent",
  "webhook-id",
  "webhook-signature",
  "webhook-timestamp",
  "x-callhook-signature",
]);

/**
 * A request as a command for a POSIX shell. Of secrets, which it shows as `[secret name]`, it makes shell variables:
 * `"$CRM_TOKEN"`. Everything else is quoted, so that no value can become a command or an option of curl.
 */
export function toCurl({ method, url, headers, body }: RequestRecord): string {
  const lines = [
    `curl --globoff --compressed --request ${quoted(method)}`,
    `--url ${quoted(withMarks(url))}`,
    ...Object.entries(headers)
      .filter(([name]) => !leftOut.has(name.toLowerCase()))
      .map(([name, value]) => `--header ${quoted(value === "" ? `${name};` : `${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data-raw ${quoted(withMarks(body))}`]),
  ];
  return lines.join(" \\\n  ");
}

/** Where a secret stands: in a preview by its name, in what was sent without. */
const secretMark = /\[(?:[^[\]:]*:)?secret(?: ([^[\]]+))?\]|\[token for [^[\]]+\]/g;

/** In a URL the mark is encoded like any value. */
function withMarks(url: string): string {
  return url.replace(/%5Bsecret(?:(?:%20|\+)((?:(?!%5D).)+))?%5D/gi, (_mark, name?: string) =>
    name === undefined ? "[secret]" : `[secret ${name}]`,
  );
}

function quoted(text: string): string {
  let command = "";
  let position = 0;
  for (const { 0: mark, 1: name, index } of text.matchAll(secretMark)) {
    command += singleQuoted(text.slice(position, index)) + `"$${variableName(mark, name)}"`;
    position = index + mark.length;
  }
  const rest = singleQuoted(text.slice(position));
  return command + rest === "" ? "''" : command + rest;
}

/** Inside single quotes nothing means anything to the shell but the quote that ends them. */
function singleQuoted(text: string): string {
  return text === "" ? "" : `'${text.replaceAll("'", `'\\''`)}'`;
}

function variableName(mark: string, name: string | undefined): string {
  const spoken = name ?? (mark.startsWith("[token") ? "access_token" : "secret");
  const safe = spoken.toUpperCase().replaceAll(/[^A-Z0-9_]/g, "_");
  return /^\d/.test(safe) ? `_${safe}` : safe;
}
