import { createHmac, timingSafeEqual } from "node:crypto";

/** The parameters of a form; a name that came several times has all of its values. */
export type FormParameters = Readonly<Record<string, string | readonly string[]>>;

/**
 * Whether Twilio signed this request with the account's auth token. The attack: anybody can post here, or open a
 * socket, and pretend that a call came in. By https://www.twilio.com/docs/usage/webhooks/webhooks-security: HMAC-SHA1
 * over the URL that Twilio was given and the sorted parameters of the form. Twilio leaves a URL's port out or not
 * depending on how it got it, so both are tried. Compared in constant time.
 */
export function isSignedByTwilio(options: {
  authToken: string;
  signature: string | undefined;
  /** As Twilio knows it: `https://` for requests, `wss://` for sockets, with its query. */
  url: string;
  parameters?: FormParameters;
}): boolean {
  const { authToken, signature = "", url, parameters = {} } = options;
  if (authToken === "" || !/^[A-Za-z0-9+/]{27}=$/.test(signature)) return false;
  const given = Buffer.from(signature, "base64");
  const suffix = Object.keys(parameters)
    .toSorted()
    .map((name) => signedValue(name, parameters[name] ?? ""))
    .join("");
  const matches = [url, withPort(url), withoutPort(url)].map((candidate) =>
    timingSafeEqual(given, createHmac("sha1", authToken).update(`${candidate}${suffix}`, "utf8").digest()),
  );
  return matches.includes(true);
}

/** As Twilio's own libraries do: the different values of a name, sorted, each with the name before it. */
function signedValue(name: string, value: string | readonly string[]): string {
  if (typeof value === "string") return name + value;
  return [...new Set(value)]
    .toSorted()
    .map((one) => name + one)
    .join("");
}

const standardPorts: Readonly<Record<string, string>> = {
  "https:": "443",
  "wss:": "443",
  "http:": "80",
  "ws:": "80",
};

/** Written by hand, since `URL` leaves a standard port out, and the query must stay as it is to the letter. */
function withPort(url: string): string {
  const { protocol, port } = new URL(url);
  const standard = standardPorts[protocol];
  if (port !== "" || standard === undefined || hasWrittenPort(url)) return url;
  return url.replace(/^([a-z]+:\/\/[^/?#]+)/i, `$1:${standard}`);
}

function withoutPort(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^/?#]+?):\d+(?=[/?#]|$)/i, "$1");
}

function hasWrittenPort(url: string): boolean {
  return withoutPort(url) !== url;
}
