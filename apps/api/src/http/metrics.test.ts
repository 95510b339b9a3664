import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { metrics } from "./metrics.ts";

async function statusFor(
  address: string | null,
  { host = "localhost:3000", headers = {} }: { host?: string; headers?: Record<string, string> } = {},
): Promise<number> {
  const routes = metrics({ registry: new Registry(), token: undefined, addressOf: () => address });
  return (await routes.request(`http://${host}/metrics`, { headers })).status;
}

test("whoever is elsewhere reads no metrics without a token, whatever Host they say they want", async () => {
  expect(await statusFor("192.168.1.20")).toBe(404);
  expect(await statusFor(null)).toBe(404);
  expect(await statusFor("127.0.0.1", { host: "callhook.example.com" })).toBe(404);
});

test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])(
  "from %s, which is this machine, they are read",
  async (address) => {
    expect(await statusFor(address)).toBe(200);
  },
);

test.each(["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])(
  "what a proxy on this machine passes on with %s comes from elsewhere",
  async (name) => {
    expect(await statusFor("127.0.0.1", { headers: { [name]: "203.0.113.9" } })).toBe(404);
  },
);
