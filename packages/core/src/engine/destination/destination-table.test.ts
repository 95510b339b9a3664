import type { LookupFunction } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { aTool } from "../../testing/index.ts";
import { createEngine } from "../create-engine.ts";
import { parseAllowHosts } from "./allow-hosts.ts";
import { createDestinationPolicy } from "./destination-policy.ts";
import { specialRanges } from "./special-ranges.data.ts";
import { allowedSpellings, refusedPorts, refusedSpellings } from "./spellings.data.ts";

const asked: string[] = [];
const lookup: LookupFunction = (hostname, _options, callback) => {
  asked.push(hostname);
  callback(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }), []);
};
const engine = createEngine({ lookup });
afterAll(() => engine.close());

function judge(url: string, allowHosts = ""): string {
  const policy = createDestinationPolicy({ allowHosts: parseAllowHosts(allowHosts), requireHttps: false });
  try {
    policy.judgeUrl(new URL(url));
    return "allowed";
  } catch (error) {
    expect(error).toMatchObject({ reason: "blocked-destination" });
    return "refused";
  }
}

const addresses = specialRanges.flatMap(({ name, inside }) =>
  inside.map((address) => [name, address] as const),
);
const neighbours = specialRanges.flatMap(({ outside }) => outside);

test("the table is as long as it claims to be", () => {
  const rows = [...addresses, ...neighbours, ...refusedSpellings, ...refusedPorts, ...allowedSpellings];
  expect(rows.length).toBeGreaterThanOrEqual(300);
});

describe("called as a tool,", () => {
  const urls = [
    ...addresses.map(([name, address]) => [name, `http://${address}/`] as const),
    ...refusedSpellings.map((url) => ["a spelling", url] as const),
    ...refusedPorts.map((port) => ["a port", `http://api.example.com:${port}/`] as const),
  ];
  test.each(urls)(
    "%s: %j is refused before a name is looked up or a connection tried",
    async (_name, url) => {
      const outcome = await engine.execute({ tool: { ...aTool(), url, retries: 0 }, arguments: {} });
      expect(outcome).toMatchObject({ status: "failed", response: null });
      // What is no tool's URL at all is refused by the tool's own rules, before the guard is asked.
      const reason = outcome.status === "failed" ? outcome.reason : "";
      expect(["blocked-destination", "misconfigured"]).toContain(reason);
      if (/^https?:\/\/[^/@%\\\s][^@%\\\s]*$/.test(url)) expect(reason).toBe("blocked-destination");
      expect(outcome.timings).toMatchObject({ dns: 0, connect: 0, tls: 0, firstByte: 0 });
      expect(asked).toEqual([]);
    },
  );
});

test.each([...refusedSpellings, ...addresses.map(([, address]) => `http://${address}/`)])(
  "the guard by itself refuses %j, wherever it came from",
  (url) => {
    expect(URL.canParse(url) ? judge(url) : "refused").toBe("refused");
  },
);

test.each([...neighbours.map((address) => `http://${address}/`), ...allowedSpellings])(
  "%s is on the public internet, and may be called",
  (url) => {
    expect(judge(url)).toBe("allowed");
  },
);

test.each([
  ["127.0.0.1:4000", "http://127.0.0.1:4000/", "http://127.0.0.1:4001/"],
  ["127.0.0.1:4000", "http://2130706433:4000/", "http://127.0.0.2:4000/"],
  ["127.0.0.1", "http://127.0.0.1:9999/", "http://[::1]/"],
  ["10.1.0.0/16", "http://10.1.255.255/", "http://10.2.0.0/"],
  ["10.1.0.0/16", "http://10.1.0.0/", "http://10.0.255.255/"],
  ["crm.internal", "http://CRM.internal./", "http://a.crm.internal/"],
  ["crm.internal:81", "http://crm.internal:81/", "http://crm.internal/"],
  ["::1", "http://[::1]/", "http://127.0.0.1/"],
  ["[::1]:81", "http://[::1]:81/", "http://[::1]:82/"],
  ["fd00::/8", "http://[fd12::1]/", "http://[fc00::1]/"],
  ["localhost:3000", "http://localhost:3000/", "http://a.localhost:3000/"],
  ["169.254.169.254", "http://169.254.169.254/", "http://169.254.169.253/"],
  ["127.0.0.1", "http://127.0.0.1/", "http://127.0.0.1:22/"],
])("%s opens %s and not %s", (allowHosts, opened, closed) => {
  expect(judge(opened, allowHosts)).toBe("allowed");
  expect(judge(closed, allowHosts)).toBe("refused");
});
