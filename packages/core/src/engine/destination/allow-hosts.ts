import { BlockList, isIP } from "node:net";
import { CallhookError } from "../../errors/callhook-error.ts";

/** What an operator has opened one by one: named hosts (on one port or all), and ranges of addresses. */
export type AllowHosts = { hosts: ReadonlySet<string>; ranges: BlockList };

/**
 * Comma-separated `host`, `host:port`, address or CIDR range, such as `crm.internal,127.0.0.1:4000,10.1.0.0/16`.
 * A host opens URLs that spell it so; a range opens every name that leads into it.
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

const hostAndPort = /^(\[[^\]]*\]|[^\s:@/?#\\*]+)(?::(\d{1,5}))?$/;

function addHost(hosts: Set<string>, entry: string): string | null {
  const written = isIP(entry) === 6 ? `[${entry}]` : entry;
  const [, host = "", port] = hostAndPort.exec(written) ?? [];
  if (host === "" || !URL.canParse(`http://${host}`) || Number(port ?? 0) > 65_535) {
    return "is not a host; write one like crm.internal or 127.0.0.1:4000.";
  }
  // The URL brings a name into the one spelling that requests use, too.
  const { hostname } = new URL(`http://${host}`);
  hosts.add(hostKey({ hostname, port: port === undefined ? null : Number(port) }));
  return null;
}

function hostKey({ hostname, port }: { hostname: string; port: number | null }): string {
  return `${canonicalHost(hostname)} ${port ?? "any port"}`;
}

/** Whether this host is allowed by name, on this port or on all. */
export function allowsHost(
  { hosts }: AllowHosts,
  { hostname, port }: { hostname: string; port: number },
): boolean {
  if (hosts.size === 0) return false;
  return hosts.has(hostKey({ hostname, port: null })) || hosts.has(hostKey({ hostname, port }));
}

/** Whether this address lies in a range that is allowed. */
export function allowsAddress(allowed: AllowHosts, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && allowed.ranges.check(address, version === 4 ? "ipv4" : "ipv6");
}
