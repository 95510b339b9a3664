import { isIP } from "node:net";
import { type AllowHosts, allowsAddress, allowsHost, canonicalHost } from "../destination/allow-hosts.ts";

/**
 * Whether credentials may travel to this http: URL. The attack: anybody on the way reads them, so only hosts that
 * the operator has opened by name or address may have them; a name that leads into an open range is not known to.
 */
export function allowsPlainHttp(allowed: AllowHosts, href: string): boolean {
  const url = new URL(href);
  const hostname = canonicalHost(url.hostname);
  if (allowsHost(allowed, { hostname, port: Number(url.port === "" ? 80 : url.port) })) return true;
  return isIP(hostname) !== 0 && allowsAddress(allowed, hostname);
}
