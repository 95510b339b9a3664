import { expect, test } from "vitest";
import { isFromThisMachine, isLoopbackName } from "./is-from-this-machine.ts";

function isFromHere(options: { address?: string | null; host?: string; headers?: Record<string, string> }) {
  const { address = "127.0.0.1", host = "localhost:3000", headers = {} } = options;
  return isFromThisMachine({ request: new Request(`http://${host}/metrics`, { headers }), address });
}

test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])("what comes from %s comes from here", (address) => {
  expect(isFromHere({ address })).toBe(true);
});

test("what comes over the network comes from elsewhere, whatever Host it names", () => {
  for (const address of ["192.168.1.20", "127.0.0.2", "::ffff:10.0.0.7", "", null])
    expect(isFromHere({ address })).toBe(false);
});

test("this machine has three names, each with any port, and no name that only begins like one", () => {
  for (const host of ["localhost", "127.0.0.1:9100", "[::1]:9100"]) expect(isFromHere({ host })).toBe(true);
  for (const host of ["localhost.example.com", "callhook.example.com", "127.0.0.1.example.com"])
    expect(isFromHere({ host })).toBe(false);
  expect(isLoopbackName("[::1]")).toBe(true);
  expect(isLoopbackName("::1")).toBe(false);
});

test.each(["X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via", "X-Real-IP"])(
  "what a proxy on this machine passes on with %s comes from elsewhere, under whatever name",
  (name) => {
    expect(isFromHere({ headers: { [name]: "203.0.113.9" } })).toBe(false);
    expect(isFromHere({ headers: { [name]: "" } })).toBe(false);
  },
);
