import * as fc from "fast-check";
import { BlockList } from "node:net";
import { expect, test } from "vitest";
import { isPublicAddress, parseIpv4, parseIpv6 } from "./public-address.ts";

const publicAddresses = [
  "1.1.1.1",
  "8.8.8.8",
  "9.255.255.255",
  "11.0.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "126.255.255.255",
  "128.0.0.0",
  "168.63.129.15",
  "168.63.129.17",
  "169.253.255.255",
  "169.255.0.0",
  "172.15.255.255",
  "172.32.0.0",
  "191.255.255.255",
  "192.0.1.0",
  "192.0.3.0",
  "192.88.98.255",
  "192.88.100.0",
  "192.167.255.255",
  "192.169.0.0",
  "198.17.255.255",
  "198.20.0.0",
  "198.51.99.255",
  "203.0.114.0",
  "223.255.255.255",
  "2001:200::1",
  "2001:4860:4860::8888",
  "2003::1",
  "2400:cb00::1",
  "2606:4700:4700::1111",
  "2620:fe::fe",
  "2a00:1450:4001:82a::200e",
  "2001:db7:ffff::1",
  "2001:db9::1",
  "3ffe:ffff::1",
  "3fff:1000::1",
];

const forbidden = [
  "0.0.0.0",
  "0.255.255.255",
  "10.0.0.0",
  "10.255.255.255",
  "100.64.0.0",
  "100.100.100.200",
  "100.127.255.255",
  "127.0.0.1",
  "127.255.255.255",
  "168.63.129.16",
  "169.254.0.0",
  "169.254.169.254",
  "169.254.255.255",
  "172.16.0.0",
  "172.31.255.255",
  "192.0.0.0",
  "192.0.0.192",
  "192.0.0.255",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.0.0",
  "192.168.255.255",
  "198.18.0.0",
  "198.19.255.255",
  "198.51.100.255",
  "203.0.113.0",
  "224.0.0.1",
  "239.255.255.255",
  "240.0.0.0",
  "255.255.255.255",
  "::",
  "::1",
  "0:0:0:0:0:0:0:1",
  "100::",
  "100:0:0:0:ffff::",
  "100:0:0:1::1",
  "1fff:ffff::1",
  "2001::1",
  "2001:0:53aa:64c:0:fbff:f7f7:f7f7",
  "2001:2::1",
  "2001:10::1",
  "2001:1f:ffff::1",
  "2001:20::1",
  "2001:2f:ffff::1",
  "2001:1ff:ffff::1",
  "2001:db8::1",
  "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
  "3fff::1",
  "3fff:fff:ffff::1",
  "4000::1",
  "5f00::1",
  "fc00::1",
  "fd00:ec2::254",
  "fd20:ce::254",
  "fdff:ffff::1",
  "fe80::1",
  "febf:ffff::1",
  "fec0::1",
  "feff:ffff::1",
  "ff00::1",
  "ff02::1",
  "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
];

test.each(publicAddresses)("%s is on the public internet", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each(forbidden)("%s is not on the public internet", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

function groupsOf(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split(".").map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** RFC 6052, a prefix of 48 bits: two octets, an empty octet, two octets. */
function aroundTheEmptyOctet(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split(".").map(Number);
  return `64:ff9b:1:${(a * 256 + b).toString(16)}:${c.toString(16)}:${(d * 256).toString(16)}::`;
}

const embeddings: [name: string, embed: (ipv4: string) => string][] = [
  ["mapped", (ipv4) => `::ffff:${ipv4}`],
  ["mapped, in hexadecimal", (ipv4) => `0:0:0:0:0:FFFF:${groupsOf(ipv4)}`],
  ["compatible", (ipv4) => `::${ipv4}`],
  ["translated", (ipv4) => `::ffff:0:${ipv4}`],
  ["NAT64", (ipv4) => `64:ff9b::${ipv4}`],
  ["local NAT64", (ipv4) => `64:ff9b:1::${ipv4}`],
  ["local NAT64 with a /48", aroundTheEmptyOctet],
  ["6to4", (ipv4) => `2002:${groupsOf(ipv4)}::1`],
  ["ISATAP", (ipv4) => `2a00:1450::5efe:${groupsOf(ipv4)}`],
  ["ISATAP, globally unique", (ipv4) => `2a00:1450::200:5efe:${ipv4}`],
];

test.each(embeddings)("an IPv4 address inside (%s) is judged as itself", (_name, embed) => {
  for (const address of publicAddresses.filter((candidate) => !candidate.includes(":"))) {
    expect([embed(address), isPublicAddress(embed(address))]).toEqual([embed(address), true]);
  }
  for (const address of forbidden.filter((candidate) => !candidate.includes(":"))) {
    expect([embed(address), isPublicAddress(embed(address))]).toEqual([embed(address), false]);
  }
});

test("an address inside does not make a private prefix public", () => {
  expect(isPublicAddress("fe80::5efe:8.8.8.8")).toBe(false);
  expect(isPublicAddress("fd00::200:5efe:808:808")).toBe(false);
  expect(isPublicAddress("64:ff9b:1:808:ff:ffff::1")).toBe(false);
  expect(isPublicAddress("64:ff9b:2::8.8.8.8")).toBe(false);
  expect(isPublicAddress("64:ff9b:0:0:1::8.8.8.8")).toBe(false);
  expect(isPublicAddress("::fffe:8.8.8.8")).toBe(false);
});

test.each([
  "",
  "localhost",
  "127.1",
  "2130706433",
  "0x7f.0.0.1",
  "8.8.8",
  "8.8.8.8.8",
  "8.8.8.256",
  " 8.8.8.8",
  "8.8.8.8\n",
  "[2606:4700::1]",
  "2606:4700::1%eth0",
  "2606:4700",
  "2606::4700::1",
  "2606:4700:1:2:3:4:5:6:7",
  "2606:4700:1:2:3:4:5::6:7",
  "2606:4700::g",
  "2606:47000::1",
  ":2606::1",
  "2606::1:",
  "8.8.8.8::",
])("%j cannot be read with certainty, so it is refused", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

/** The same rules, by a list of subnets; embedded forms are left out. */
function blockList(): BlockList {
  const list = new BlockList();
  const ranges = [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["168.63.129.16", 32],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 3],
  ] as const;
  for (const [address, prefix] of ranges) list.addSubnet(address, prefix, "ipv4");
  return list;
}

test("every IPv4 address is judged as Node's own list of subnets judges it", () => {
  const list = blockList();
  const edges = forbidden.map(parseIpv4).filter((bits) => bits !== null);
  const nearEdges = fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -2, max: 2 }));
  const anywhere = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(
      fc.oneof(
        anywhere,
        nearEdges.map(([edge, offset]) => (edge + offset + 2 ** 32) % 2 ** 32),
      ),
      (bits) => {
        const address = [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join(".");
        expect([address, isPublicAddress(address)]).toEqual([address, !list.check(address, "ipv4")]);
      },
    ),
    { numRuns: 1000 },
  );
});

test("every spelling of an IPv6 address is read as the URL standard reads it", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.ipV6(), fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 })),
      (given) => {
        const address =
          typeof given === "string" ? given : given.map((group) => group.toString(16)).join(":");
        const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
        expect(parseIpv6(address)).not.toBeNull();
        expect(parseIpv6(address)).toEqual(parseIpv6(canonical));
        expect(isPublicAddress(address)).toBe(isPublicAddress(canonical));
      },
    ),
    { numRuns: 1000 },
  );
});
