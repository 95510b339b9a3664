import { CallhookError } from "../../errors/callhook-error.ts";
import { canonicalHost } from "../destination/allow-hosts.ts";

/** The one place that connections go out through. Its own address is trusted. */
export type EgressProxy = {
  hostname: string;
  port: number;
  isSecure: boolean;
  /** For `Proxy-Authorization`; null where it asks for none. */
  authorization: string | null;
};

/** Throws `invalid-input`, without repeating the URL: it may hold a password. */
export function parseProxyUrl(written: string): EgressProxy {
  const url = URL.canParse(written) ? new URL(written) : null;
  const isSecure = url?.protocol === "https:";
  const isOrigin = url !== null && url.pathname === "/" && url.search === "" && url.hash === "";
  if (!isOrigin || !(isSecure || url.protocol === "http:") || url.hostname === "") throw unusable();
  return {
    hostname: canonicalHost(url.hostname),
    port: url.port === "" ? (isSecure ? 443 : 80) : Number(url.port),
    isSecure,
    authorization: basicAuthorization(url),
  };
}

function basicAuthorization({ username, password }: URL): string | null {
  if (username === "" && password === "") return null;
  const pair = [username, password].map(decodeCredential).join(":");
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}

function decodeCredential(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch (cause) {
    throw unusable(cause);
  }
}

function unusable(cause?: unknown): CallhookError {
  const message = "The proxy's URL cannot be used; write one like http://user:password@proxy.internal:3128.";
  return new CallhookError({ code: "invalid-input", message, cause });
}
