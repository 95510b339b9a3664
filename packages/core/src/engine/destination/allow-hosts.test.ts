import { expect, test } from "vitest";
import { CallhookError } from "../../errors/callhook-error.ts";
import { allowsAddress, allowsHost, parseAllowHosts } from "./allow-hosts.ts";

test("a name without a port is allowed on every port, with one on that port only", () => {
  const allowed = parseAllowHosts("crm.internal, 127.0.0.1:4000");
  expect(allowsHost(allowed, { hostname: "crm.internal", port: 80 })).toBe(true);
  expect(allowsHost(allowed, { hostname: "crm.internal", port: 8443 })).toBe(true);
  expect(allowsHost(allowed, { hostname: "127.0.0.1", port: 4000 })).toBe(true);
  expect(allowsHost(allowed, { hostname: "127.0.0.1", port: 4001 })).toBe(false);
  expect(allowsHost(allowed, { hostname: "other.internal", port: 80 })).toBe(false);
});

test("a default port is a port like any other", () => {
  const allowed = parseAllowHosts("a.internal:80,b.internal:443");
  expect(allowsHost(allowed, { hostname: "a.internal", port: 80 })).toBe(true);
  expect(allowsHost(allowed, { hostname: "a.internal", port: 443 })).toBe(false);
  expect(allowsHost(allowed, { hostname: "b.internal", port: 443 })).toBe(true);
  expect(allowsHost(allowed, { hostname: "b.internal", port: 80 })).toBe(false);
});

test.each([
  ["CRM.Internal", "crm.internal"],
  ["crm.internal.", "crm.internal"],
  ["crm.internal", "crm.internal."],
  ["::1", "[::1]"],
  ["[::1]", "::1"],
  ["[0:0::1]", "[::1]"],
  ["bücher.internal", "xn--bcher-kva.internal"],
])("%s allows %s", (entry, hostname) => {
  expect(allowsHost(parseAllowHosts(entry), { hostname, port: 80 })).toBe(true);
});

test("an IPv6 address may have a port", () => {
  const allowed = parseAllowHosts("[fd00::1]:3000");
  expect(allowsHost(allowed, { hostname: "[fd00::1]", port: 3000 })).toBe(true);
  expect(allowsHost(allowed, { hostname: "[fd00::1]", port: 3001 })).toBe(false);
});

test("a name allows neither its subdomains nor its parents", () => {
  const allowed = parseAllowHosts("crm.internal");
  for (const hostname of ["a.crm.internal", "internal", "crm.internal.evil.example", "xcrm.internal"]) {
    expect(allowsHost(allowed, { hostname, port: 80 })).toBe(false);
  }
});

test("a range allows the addresses in it, and no name", () => {
  const allowed = parseAllowHosts("10.1.0.0/16,fd00:1::/32,192.168.1.7/32");
  expect(allowsAddress(allowed, "10.1.255.255")).toBe(true);
  expect(allowsAddress(allowed, "10.2.0.0")).toBe(false);
  expect(allowsAddress(allowed, "::ffff:10.1.2.3")).toBe(true);
  expect(allowsAddress(allowed, "fd00:1::5")).toBe(true);
  expect(allowsAddress(allowed, "fd00:2::5")).toBe(false);
  expect(allowsAddress(allowed, "192.168.1.7")).toBe(true);
  expect(allowsAddress(allowed, "not an address")).toBe(false);
  expect(allowsHost(allowed, { hostname: "10.1.0.1", port: 80 })).toBe(false);
});

test("nothing is allowed by default, and empty entries are passed over", () => {
  for (const text of ["", " ", ",", " , ,"]) {
    expect(parseAllowHosts(text).hosts.size).toBe(0);
    expect(parseAllowHosts(text).ranges.rules).toEqual([]);
  }
});

test("every entry that cannot be used is reported, with its place in the list", () => {
  try {
    parseAllowHosts(
      "fine.internal,http://x.internal,a b,10.0.0.0/33,*.internal,0.0.0.0/0,::/0,user@x,x:99999,x:,[::1",
    );
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(CallhookError);
    expect(error).toMatchObject({
      code: "invalid-input",
      issues: [
        { path: "1", message: expect.stringContaining('"http://x.internal" is not a range') },
        { path: "2", message: expect.stringContaining('"a b" is not a host') },
        { path: "3", message: expect.stringContaining('"10.0.0.0/33" is not a range') },
        { path: "4", message: expect.stringContaining('"*.internal" is not a host') },
        { path: "5", message: '"0.0.0.0/0" is too wide; /8 is the widest range allowed.' },
        { path: "6", message: '"::/0" is too wide; /7 is the widest range allowed.' },
        { path: "7", message: expect.stringContaining('"user@x" is not a host') },
        { path: "8", message: expect.stringContaining('"x:99999" is not a host') },
        { path: "9", message: expect.stringContaining('"x:" is not a host') },
        { path: "10", message: expect.stringContaining('"[::1" is not a host') },
      ],
    });
  }
});
