import { isIP } from "node:net";
import { CallhookError } from "../../errors/callhook-error.ts";
import { canonicalHost } from "./allow-hosts.ts";

/** Origins on private addresses of which one folder is open, by origin: `http://127.0.0.1:3000` → `/echo/`. */
export type AllowUrls = ReadonlyMap<string, string>;

/**
 * Reads URLs such as `http://127.0.0.1:3000/echo/`: what begins with one may be called, and nothing else there.
 * They name an address and end in a slash; throws `invalid-input` for others.
 */
export function parseAllowUrls(urls: readonly string[]): AllowUrls {
  return new Map(
    urls.map((written) => {
      const url = URL.parse(written);
      if (url === null || !isFolder(url) || isIP(canonicalHost(url.hostname)) === 0) throw unusable(written);
      return [url.origin, url.pathname];
    }),
  );
}

/** Whether something on this host and port is open; what it is has been judged by its URL. */
export function opensPartOf(
  urls: AllowUrls,
  { hostname, port }: { hostname: string; port: number },
): boolean {
  return urls.size > 0 && hostsOf(urls).some((host) => host === `${bracketed(hostname)}:${port}`);
}

function bracketed(hostname: string): string {
  return isIP(hostname) === 6 ? `[${hostname}]` : hostname;
}

/** As `host:port`, the port always written. */
export function hostsOf(urls: AllowUrls): string[] {
  return [...urls.keys()].map((origin) => {
    const { hostname, protocol, port } = new URL(origin);
    return `${hostname}:${port === "" ? (protocol === "https:" ? 443 : 80) : port}`;
  });
}

function isFolder({ protocol, pathname, search, hash }: URL): boolean {
  return /^https?:$/.test(protocol) && pathname.endsWith("/") && search === "" && hash === "";
}

function unusable(written: string): CallhookError {
  const message = `"${written}" cannot be opened; write an address with a folder, such as http://127.0.0.1:3000/echo/.`;
  return new CallhookError({ code: "invalid-input", message });
}
