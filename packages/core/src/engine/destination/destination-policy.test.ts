import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseAllowHosts } from "./allow-hosts.ts";
import { createDestinationPolicy } from "./destination-policy.ts";

function judge(url: string, options: { allowHosts?: string; requireHttps?: boolean } = {}): string {
  const { allowHosts = "", requireHttps = false } = options;
  const policy = createDestinationPolicy({ allowHosts: parseAllowHosts(allowHosts), requireHttps });
  try {
    policy.judgeUrl(new URL(url));
    return "allowed";
  } catch (error) {
    expect(error).toMatchObject({ name: "ToolCallError", reason: "blocked-destination" });
    return error instanceof Error ? error.message : "";
  }
}

test.each([
  "https://api.example.com/",
  "http://api.example.com/",
  "https://api.example.com:8443/",
  "https://8.8.8.8/",
  "https://[2606:4700:4700::1111]/",
  "https://localhost.example.com/",
  "https://internal.example.com/",
  "https://notlocal/",
])("%s may be called", (url) => {
  expect(judge(url)).toBe("allowed");
});

test.each([
  "http://127.0.0.1/",
  "http://127.1/",
  "http://0177.0.0.1/",
  "http://0x7f.1/",
  "http://2130706433/",
  "http://①②⑦.0.0.1/",
  "http://127。0。0。1/",
  "http://0/",
  "http://169.254.169.254/latest/meta-data/",
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[64:ff9b::169.254.169.254]/",
  "http://[2002:7f00:1::]/",
  "http://[fe80::1]/",
  "http://192.168.0.1./",
])("%s is this machine, its network or its cloud, however it is written", (url) => {
  expect(judge(url)).toMatch(/^The address .* is not on the public internet\./);
});

test.each([
  "http://localhost/",
  "http://LOCALHOST/",
  "http://localhost./",
  "http://a.b.localhost/",
  "http://metadata.google.internal/",
  "http://printer.local/",
  "http://host.docker.internal/",
  "http://router.home.arpa/",
  "http://localhost.localdomain/",
])("%s is refused by its name, before any lookup", (url) => {
  expect(judge(url)).toMatch(/^The name .* belongs to a private network\./);
});

test.each(["ftp://api.example.com/", "file:///etc/passwd", "data:text/plain,x", "ws://api.example.com/"])(
  "%s is not HTTP",
  (url) => {
    expect(judge(url)).toBe("The tool's URL must start with https:// or http://.");
  },
);

test("credentials in a URL are refused and not repeated", () => {
  for (const url of ["https://user:secret@api.example.com/", "https://user@api.example.com/"]) {
    expect(judge(url)).toBe("The tool's URL holds a user name or password; take them out.");
  }
});

test.each([22, 25, 0, 6667, 10080])(
  "port %i belongs to another protocol, even on an allowed host",
  (port) => {
    // The dashboard knows by these words that no setting helps.
    expect(judge(`http://api.example.com:${port}/`)).toContain(`Port ${port} belongs to another protocol`);
    expect(judge(`http://10.0.0.1:${port}/`, { allowHosts: `10.0.0.1:${port}` })).toContain(`Port ${port}`);
  },
);

test("an allowed host may be private, on the port that was named", () => {
  const allowHosts = "127.0.0.1:4000,crm.internal,10.1.0.0/16";
  expect(judge("http://127.0.0.1:4000/", { allowHosts })).toBe("allowed");
  expect(judge("http://127.0.0.1:4001/", { allowHosts })).toContain("not on the public internet");
  expect(judge("http://crm.internal:9999/", { allowHosts })).toBe("allowed");
  expect(judge("http://erp.internal/", { allowHosts })).toContain("private network");
  expect(judge("http://10.1.2.3/", { allowHosts })).toBe("allowed");
  expect(judge("http://10.2.2.3/", { allowHosts })).toContain("not on the public internet");
});

test("where https is required, http is for allowed hosts only", () => {
  const requireHttps = true;
  const allowHosts = "crm.internal,10.1.0.0/16";
  expect(judge("https://api.example.com/", { requireHttps })).toBe("allowed");
  expect(judge("http://api.example.com/", { requireHttps })).toContain("use https://");
  expect(judge("http://8.8.8.8/", { requireHttps })).toContain("use https://");
  expect(judge("http://crm.internal/", { requireHttps, allowHosts })).toBe("allowed");
  expect(judge("http://10.1.2.3/", { requireHttps, allowHosts })).toBe("allowed");
});

test("a name that leads to a private address is refused for that address", () => {
  const policy = createDestinationPolicy({
    allowHosts: parseAllowHosts("10.1.0.0/16,crm.example:80"),
    requireHttps: false,
  });
  const attempt = (hostname: string, address: string) => () =>
    policy.judgeAddress({ hostname, port: 80 }, address);
  expect(attempt("rebind.example", "10.0.0.1")).toThrow(
    "rebind.example leads to 10.0.0.1, which is not on the public internet.",
  );
  expect(attempt("rebind.example", "10.1.0.1")).not.toThrow();
  expect(attempt("crm.example", "10.0.0.1")).not.toThrow();
  expect(attempt("rebind.example", "8.8.8.8")).not.toThrow();
  expect(attempt("rebind.example", "nonsense")).toThrow("not on the public internet");
});

/** The spellings of an IPv4 address that URLs understand. */
function spellings(bits: number): string[] {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256);
  const [a = 0, b = 0] = octets;
  return [
    octets.join("."),
    octets.map((octet) => `0x${octet.toString(16)}`).join("."),
    octets.map((octet) => `0${octet.toString(8)}`).join("."),
    `${a}.${b}.${bits % 2 ** 16}`,
    `${a}.${bits % 2 ** 24}`,
    String(bits),
    `0x${bits.toString(16)}`,
    `${octets.join(".")}.`,
    `[::ffff:${octets.join(".")}]`,
  ];
}

test("every spelling of an address is judged like the plain one", () => {
  const inside = fc.constantFrom(0x7f000001, 0x0a000001, 0xa9fea9fe, 0xc0a80101, 0x64646464, 0xe0000001, 0);
  const bits = fc.oneof(inside, fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(bits, (address) => {
      const judged = spellings(address).map((host) => judge(`http://${host}/`) === "allowed");
      expect(new Set(judged).size).toBe(1);
    }),
    { numRuns: 300 },
  );
});
