/**
 * Which addresses are on the public internet. The attack: a tool's URL, its DNS or a redirect makes our
 * server talk to itself, its neighbours or a cloud's metadata service. So the rule is default-deny: only
 * global unicast passes (IANA IPv4 and IPv6 special-purpose registries), and an IPv6 address that embeds
 * an IPv4 address is judged by the address inside, because a gateway on the way may unwrap it.
 */
export function isPublicAddress(address: string): boolean {
  const ipv4 = parseIpv4(address);
  if (ipv4 !== null) return isPublicIpv4(ipv4);
  const groups = parseIpv6(address);
  return groups !== null && isPublicIpv6(groups);
}

/** Dotted decimal with exactly four parts → 32 bits; null for anything else. */
export function parseIpv4(address: string): number | null {
  if (!/^(?:\d{1,3}\.){3}\d{1,3}$/.test(address)) return null;
  const parts = address.split(".").map(Number);
  if (parts.some((part) => part > 255)) return null;
  return parts.reduce((bits, part) => bits * 256 + part, 0);
}

/** Eight groups of 16 bits; null for anything else, including an address with a zone. */
export function parseIpv6(address: string): number[] | null {
  const [before = "", after, ...more] = withoutDottedTail(address).split("::");
  if (more.length > 0) return null;
  const head = parseGroups(before);
  const tail = after === undefined ? [] : parseGroups(after);
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (after === undefined ? missing !== 0 : missing < 1) return null;
  return [...head, ...Array<number>(missing).fill(0), ...tail];
}

function parseGroups(text: string): number[] | null {
  if (text === "") return [];
  const groups = text.split(":");
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  return groups.map((group) => Number.parseInt(group, 16));
}

/** `::ffff:127.0.0.1` → `::ffff:7f00:1` */
function withoutDottedTail(address: string): string {
  const start = address.lastIndexOf(":") + 1;
  const inside = start === 0 ? null : parseIpv4(address.slice(start));
  if (inside === null) return address;
  const [high, low] = [Math.floor(inside / 0x10000), inside % 0x10000];
  return `${address.slice(0, start)}${high.toString(16)}:${low.toString(16)}`;
}

const refusedIpv4 = [
  "0.0.0.0/8", // this network, unspecified
  "10.0.0.0/8", // private
  "100.64.0.0/10", // shared, with the metadata service 100.100.100.200
  "127.0.0.0/8", // loopback
  "168.63.129.16/32", // a cloud's own services, reachable from its machines only
  "169.254.0.0/16", // link-local, with the metadata service 169.254.169.254
  "172.16.0.0/12", // private
  "192.0.0.0/24", // IETF protocol assignments, with the metadata service 192.0.0.192
  "192.0.2.0/24", // documentation
  "192.88.99.0/24", // 6to4 relay
  "192.168.0.0/16", // private
  "198.18.0.0/15", // benchmarking
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, broadcast
].map(parseIpv4Range);

function parseIpv4Range(range: string): { start: number; size: number } {
  const [address = "", prefix = ""] = range.split("/");
  return { start: parseIpv4(address) ?? 0, size: 2 ** (32 - Number(prefix)) };
}

function isPublicIpv4(bits: number): boolean {
  return !refusedIpv4.some(({ start, size }) => bits >= start && bits < start + size);
}

function isPublicIpv6(groups: number[]): boolean {
  const inside = embeddedIpv4(groups);
  if (inside !== null && !isPublicIpv4(inside)) return false;
  return isTranslation(groups) ? inside !== null : isGlobalUnicast(groups);
}

/** 2000::/3 is all that has been given out as global unicast; these parts of it are for special purposes. */
function isGlobalUnicast([first = 0, second = 0]: number[]): boolean {
  if (first < 0x2000 || first > 0x3fff) return false;
  if (first === 0x2001 && second < 0x200) return false; // 2001::/23: Teredo, benchmarking, ORCHID and more
  if (first === 0x2001 && second === 0xdb8) return false; // documentation
  return !(first === 0x3fff && second < 0x1000); // 3fff::/20, documentation
}

/** Prefixes outside global unicast whose addresses stand for an IPv4 address. */
function isTranslation(groups: number[]): boolean {
  return isInFirst96Zero(groups) || isNat64(groups) || isLocalNat64(groups);
}

/** Compatible `::/96`, mapped `::ffff:0:0/96` and translated `::ffff:0:0:0/96`. */
function isInFirst96Zero([first, second, third, fourth, fifth, sixth]: number[]): boolean {
  if ([first, second, third, fourth].some((group) => group !== 0)) return false;
  return (fifth === 0 && (sixth === 0 || sixth === 0xffff)) || (fifth === 0xffff && sixth === 0);
}

function isNat64([first, second, ...rest]: number[]): boolean {
  return first === 0x64 && second === 0xff9b && rest.slice(0, 4).every((group) => group === 0);
}

function isLocalNat64([first, second, third]: number[]): boolean {
  return first === 0x64 && second === 0xff9b && third === 1;
}

/** The IPv4 address inside; null where there is none, or none that can be read with certainty. */
function embeddedIpv4(groups: number[]): number | null {
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0, seventh = 0, eighth = 0] =
    groups;
  const last = seventh * 0x10000 + eighth;
  if (first === 0x2002) return second * 0x10000 + third; // 6to4, RFC 3056
  if (isInFirst96Zero(groups) || isNat64(groups)) return last;
  if (isLocalNat64(groups)) return localNat64Ipv4({ fourth, fifth, sixth, last });
  const isIsatap = (fifth === 0 || fifth === 0x200) && sixth === 0x5efe; // RFC 5214
  return isIsatap ? last : null;
}

/** RFC 8215 leaves the length open: a /96 has the address last, a /48 has it around an empty octet (RFC 6052). */
function localNat64Ipv4(options: {
  fourth: number;
  fifth: number;
  sixth: number;
  last: number;
}): number | null {
  const { fourth, fifth, sixth, last } = options;
  if (fourth === 0 && fifth === 0 && sixth === 0) return last;
  const isShort = fifth <= 0xff && (sixth & 0xff) === 0 && last === 0;
  return isShort ? fourth * 0x10000 + fifth * 0x100 + (sixth >> 8) : null;
}
