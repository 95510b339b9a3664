import { expect, test } from "vitest";
import { createSystemNames } from "./system-names.ts";

const noRecord = Object.assign(new Error("no record"), { code: "ENODATA" });
type Records = { address: string; ttl: number }[] | Error;

function namesWith({ ipv4 = noRecord, ipv6 = noRecord }: { ipv4?: Records; ipv6?: Records }) {
  const answer = async (records: Records) => {
    if (records instanceof Error) throw records;
    return records;
  };
  const nameServers = { resolve4: () => answer(ipv4), resolve6: () => answer(ipv6) };
  return createSystemNames({ nameServers });
}

const ipv4 = { address: "93.184.215.14", family: 4 };
const ipv6 = { address: "2606:4700::1", family: 6 };

test("an answer holds for as long as the shortest of its records", async () => {
  const names = namesWith({
    ipv4: [{ address: ipv4.address, ttl: 300 }],
    ipv6: [{ address: ipv6.address, ttl: 60 }],
  });
  expect(await names.lifetime("api.example", [ipv4, ipv6])).toBe(60);
  expect(await names.lifetime("api.example", [ipv4])).toBe(300);
});

test("addresses from a hosts file have no lifetime, whatever name servers say about the name", async () => {
  const names = namesWith({ ipv4: [{ address: "93.184.215.99", ttl: 3600 }] });
  expect(await names.lifetime("api.example", [ipv4])).toBeNull();
});

test("name servers that do not answer leave the lifetime open", async () => {
  await expect(namesWith({}).lifetime("api.example", [ipv4])).rejects.toThrow("no record");
});

test("the hosts file of this machine is read: localhost is found without any name server", async () => {
  const found = await createSystemNames().lookup("localhost");
  expect(found.map(({ address }) => address)).toContain("127.0.0.1");
});
