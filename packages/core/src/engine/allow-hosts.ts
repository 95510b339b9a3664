import { BlockList, isIP } from "node:net";
import { CallhookError } from "../errors/callhook-error.ts";

/** What an operator has opened one by one: named hosts (on one port or all), and ranges of addresses. */
export type AllowHosts = { hosts: ReadonlySet<string>; ranges: BlockList };

/**
 * Comma-separated `host`, `host:port`, address or CIDR range, such as `crm.internal,127.0.0.1:4000,10.1.0.0/16`.
 * Throws `invalid-input` with one issue for every entry that cannot be used.
 */
export function parseAllowHosts(text: string): AllowHosts {
  const entries = text.split(",").map((entry) => entry.trim());
  const hosts = new Set<string>();
  const ranges = new BlockList();
  const issues = entries.flatMap((entry, index) => {
    if (entry === "") return [];
    const problem = entry.includes("/") ? addRange(ranges, entry) : addHost(hosts, entry);
    return problem === null ? [] : [{ path: String(index), message: `"${entry}" ${problem}` }];
  });
  if (issues.length === 0) return { hosts, ranges };
  const message = `The list of allowed hosts has entries that cannot be used: ${issues.map((issue) => issue.message).join(" ")}`;
  throw new CallhookError({ code: "invalid-input", message, issues });
}

/** A name in the one spelling that comparisons use: lower case, no brackets, no final dot. */
export function canonicalHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "");
}

/** Wider ranges would be a switch that turns the guard off. */
const shortestPrefix = { ipv4: 8, ipv6: 7 };

function addRange(ranges: BlockList, entry: string): string | null {
  const [, address = "", digits = ""] = /^([\d.:a-f]+)\/(\d{1,3})$/i.exec(entry) ?? [];
  const version = isIP(address);
  const prefix = Number(digits);
  if (version === 0 || prefix > (version === 4 ? 32 : 128)) {
    return "is not a range; write one like 10.1.0.0/16, or a host without http:// and path.";
  }
  const family = version === 4 ? "ipv4" : "ipv6";
  if (prefix < shortestPrefix[family])
    return `is too wide; /${shortestPrefix[family]} is the widest range allowed.`;
  ranges.addSubnet(address, prefix, family);
  return null;
}

function addHost(hosts: Set<string>, entry: string): string | null {
  const written = isIP(entry) === 6 ? `[${entry}]` : entry;
  const target =
    /^[^\s@/?#\\*]+$/.test(written) && URL.canParse(`x://${written}`) ? hostAndPort(written) : null;
  if (target === null) return "is not a host; write one like crm.internal or 127.0.0.1:4000.";
  hosts.add(target);
  return null;
}

/** The scheme `http` brings the host into its usual spelling; 80 has to be kept although it is the default. */
function hostAndPort(written: string): string | null {
  const port = /:(\d{1,5})$/.exec(written.replace(/^\[.*\]/, ""))?.[1];
  const url = `http://${written}`;
  if (!URL.canParse(url)) return null;
  const host = canonicalHost(new URL(url).hostname);
  return port === undefined ? host : `${host}|${Number(port)}`;
}

/** Whether this host is allowed by name, on this port or on all. */
export function allowsHost(
  allowed: AllowHosts,
  { hostname, port }: { hostname: string; port: number },
): boolean {
  const host = canonicalHost(hostname);
  return allowed.hosts.has(host) || allowed.hosts.has(`${host}|${port}`);
}

/** Whether this address lies in a range that is allowed. */
export function allowsAddress(allowed: AllowHosts, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && allowed.ranges.check(address, version === 4 ? "ipv4" : "ipv6");
}
