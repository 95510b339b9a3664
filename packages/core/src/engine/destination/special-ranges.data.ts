/**
 * IANA IPv4 and IPv6 special-purpose registries, and what else is no global unicast: first and last address,
 * some inside, and the neighbours outside, where they are not special themselves.
 */
export const specialRanges: {
  name: string;
  inside: [first: string, last: string, ...more: string[]];
  outside: string[];
}[] = [
  { name: "this network", inside: ["0.0.0.0", "0.255.255.255", "0.1.2.3"], outside: ["1.0.0.0"] },
  {
    name: "private 10/8",
    inside: ["10.0.0.0", "10.255.255.255", "10.20.30.40"],
    outside: ["9.255.255.255", "11.0.0.0"],
  },
  {
    name: "shared",
    inside: ["100.64.0.0", "100.127.255.255", "100.100.100.200"],
    outside: ["100.63.255.255", "100.128.0.0"],
  },
  {
    name: "loopback",
    inside: ["127.0.0.0", "127.255.255.255", "127.0.0.1"],
    outside: ["126.255.255.255", "128.0.0.0"],
  },
  {
    name: "a cloud's own services",
    inside: ["168.63.129.16", "168.63.129.16"],
    outside: ["168.63.129.15", "168.63.129.17"],
  },
  {
    name: "link-local",
    inside: ["169.254.0.0", "169.254.255.255", "169.254.169.254", "169.254.170.2"],
    outside: ["169.253.255.255", "169.255.0.0"],
  },
  {
    name: "private 172.16/12",
    inside: ["172.16.0.0", "172.31.255.255", "172.17.0.1"],
    outside: ["172.15.255.255", "172.32.0.0"],
  },
  {
    name: "protocol assignments",
    inside: ["192.0.0.0", "192.0.0.255", "192.0.0.8", "192.0.0.170", "192.0.0.192"],
    outside: ["191.255.255.255", "192.0.1.0"],
  },
  {
    name: "documentation 1",
    inside: ["192.0.2.0", "192.0.2.255", "192.0.2.7"],
    outside: ["192.0.1.255", "192.0.3.0"],
  },
  {
    name: "6to4 relays",
    inside: ["192.88.99.0", "192.88.99.255", "192.88.99.1"],
    outside: ["192.88.98.255", "192.88.100.0"],
  },
  {
    name: "private 192.168/16",
    inside: ["192.168.0.0", "192.168.255.255", "192.168.1.1"],
    outside: ["192.167.255.255", "192.169.0.0"],
  },
  {
    name: "benchmarking",
    inside: ["198.18.0.0", "198.19.255.255", "198.18.5.5"],
    outside: ["198.17.255.255", "198.20.0.0"],
  },
  {
    name: "documentation 2",
    inside: ["198.51.100.0", "198.51.100.255", "198.51.100.9"],
    outside: ["198.51.99.255", "198.51.101.0"],
  },
  {
    name: "documentation 3",
    inside: ["203.0.113.0", "203.0.113.255", "203.0.113.9"],
    outside: ["203.0.112.255", "203.0.114.0"],
  },
  { name: "multicast", inside: ["224.0.0.0", "239.255.255.255", "232.1.1.1"], outside: ["223.255.255.255"] },
  { name: "reserved", inside: ["240.0.0.0", "255.255.255.254", "250.1.1.1"], outside: [] },
  { name: "broadcast", inside: ["255.255.255.255", "255.255.255.255"], outside: [] },
  { name: "unspecified", inside: ["[::]", "[0:0:0:0:0:0:0:0]"], outside: [] },
  { name: "loopback 6", inside: ["[::1]", "[0::1]"], outside: [] },
  { name: "discard", inside: ["[100::]", "[100::ffff:ffff:ffff:ffff]", "[100::7]"], outside: [] },
  { name: "dummy prefix", inside: ["[100:0:0:1::]", "[100:0:0:1:ffff:ffff:ffff:ffff]"], outside: [] },
  {
    name: "Teredo",
    inside: ["[2001::]", "[2001:0:ffff:ffff:ffff:ffff:ffff:ffff]", "[2001::53aa:64c]"],
    outside: ["[2000:ffff::1]"],
  },
  {
    name: "protocol assignments 6",
    inside: ["[2001:1::1]", "[2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff]", "[2001:3::1]", "[2001:4:112::1]"],
    outside: ["[2001:200::]"],
  },
  { name: "benchmarking 6", inside: ["[2001:2::]", "[2001:2:0:ffff:ffff:ffff:ffff:ffff]"], outside: [] },
  { name: "ORCHID", inside: ["[2001:10::]", "[2001:1f:ffff:ffff:ffff:ffff:ffff:ffff]"], outside: [] },
  { name: "ORCHIDv2", inside: ["[2001:20::]", "[2001:2f:ffff:ffff:ffff:ffff:ffff:ffff]"], outside: [] },
  {
    name: "drone remote id",
    inside: ["[2001:30::]", "[2001:3f:ffff:ffff:ffff:ffff:ffff:ffff]"],
    outside: [],
  },
  {
    name: "documentation 6",
    inside: ["[2001:db8::]", "[2001:db8:ffff:ffff:ffff:ffff:ffff:ffff]", "[2001:db8::8]"],
    outside: ["[2001:db7:ffff::1]", "[2001:db9::]"],
  },
  {
    name: "documentation 3fff",
    inside: ["[3fff::]", "[3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff]", "[3fff:1::1]"],
    outside: ["[3ffe:ffff::1]", "[3fff:1000::]"],
  },
  {
    name: "below global unicast",
    inside: ["[200::1]", "[1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]"],
    outside: ["[2000::1]"],
  },
  {
    name: "above global unicast",
    inside: ["[4000::]", "[fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]"],
    outside: ["[3fff:ffff::1]"],
  },
  { name: "segment routing", inside: ["[5f00::]", "[5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff]"], outside: [] },
  {
    name: "unique local",
    inside: ["[fc00::]", "[fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]", "[fd00:ec2::254]"],
    outside: [],
  },
  {
    name: "link-local 6",
    inside: ["[fe80::]", "[febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff]", "[fe80::a9fe:a9fe]"],
    outside: [],
  },
  { name: "site-local", inside: ["[fec0::]", "[feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]"], outside: [] },
  {
    name: "multicast 6",
    inside: ["[ff00::]", "[ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]", "[ff02::1]"],
    outside: [],
  },
  {
    name: "loopback, mapped",
    inside: ["[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:FFFF:127.0.0.1]"],
    outside: ["[::ffff:8.8.8.8]"],
  },
  {
    name: "metadata, compatible",
    inside: ["[::169.254.169.254]", "[::a9fe:a9fe]"],
    outside: ["[::8.8.8.8]"],
  },
  {
    name: "metadata, translated",
    inside: ["[::ffff:0:169.254.169.254]", "[::ffff:0:a9fe:a9fe]"],
    outside: ["[::ffff:0:808:808]"],
  },
  {
    name: "metadata by NAT64",
    inside: ["[64:ff9b::169.254.169.254]", "[64:ff9b::a9fe:a9fe]"],
    outside: ["[64:ff9b::8.8.8.8]"],
  },
  {
    name: "metadata by local NAT64, /96",
    inside: ["[64:ff9b:1::169.254.169.254]", "[64:ff9b:1::a9fe:a9fe]"],
    outside: ["[64:ff9b:1::8.8.8.8]"],
  },
  {
    name: "metadata by local NAT64, /48",
    inside: ["[64:ff9b:1:a9fe:a9:fe00::]", "[64:ff9b:1:7f00:0:100::]"],
    outside: ["[64:ff9b:1:808:8:800::]"],
  },
  {
    name: "6to4",
    inside: ["[2002:7f00:1::]", "[2002:a9fe:a9fe::1]", "[2002:c0a8:101::1]"],
    outside: ["[2002:808:808::1]"],
  },
  {
    name: "ISATAP",
    inside: ["[2a00:1450::5efe:10.0.0.1]", "[2a00:1450::200:5efe:a9fe:a9fe]", "[fe80::5efe:8.8.8.8]"],
    outside: ["[2a00:1450::5efe:8.8.8.8]"],
  },
];
