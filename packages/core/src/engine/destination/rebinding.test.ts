import type { LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aTool, type Endpoint, startEndpoint } from "../../testing/index.ts";
import { createEngine } from "../create-engine.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 4000 };

/** What a rebinding attack is after: it must never see a connection. */
let target: Endpoint;
beforeAll(async () => {
  target = await startEndpoint({ handler: { json: { stolen: true } } });
});
afterAll(() => target.close());

function address(written: string): LookupAddress {
  return { address: written, family: written.includes(":") ? 6 : 4 };
}

async function callLedTo(answers: string[]) {
  const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, answers.map(address));
  const engine = createEngine({ lookup });
  const url = target.url.replace("127.0.0.1", "rebind.example");
  const outcome = await engine.execute({ tool: aTool({ url, retries: 0 }), arguments: {} });
  await engine.close();
  return outcome;
}

test.each([
  [["127.0.0.1"]],
  [["8.8.8.8", "127.0.0.1"]],
  [["127.0.0.1", "8.8.8.8"]],
  [["8.8.8.8", "1.1.1.1", "9.9.9.9", "127.0.0.1"]],
  [["2606:4700:4700::1111", "127.0.0.1"]],
  [["::1", "8.8.8.8"]],
  [["2606:4700:4700::1111", "::ffff:127.0.0.1"]],
  [["64:ff9b::127.0.0.1"]],
  [["0.0.0.0"]],
  [["::"]],
  [["fe80::1%lo"]],
])("a name that leads to %j is refused, and nothing is dialled", async (answers) => {
  const outcome = await callLedTo(answers);
  expect(outcome).toMatchObject({ status: "failed", reason: "blocked-destination", response: null });
  expect(outcome.timings.connect).toBe(0);
  expect(target.connections.accepted).toBe(0);
});

const noAddresses: string[][] = [[], [""], ["2130706433"], ["0x7f.1"], ["127.1"], ["localhost"]];
test.each(noAddresses.map((answers) => ({ answers })))("$answers lead nowhere", async ({ answers }) => {
  const outcome = await callLedTo(answers);
  expect(outcome).toMatchObject({ status: "failed", response: null });
  expect(outcome.timings.connect).toBe(0);
  expect(target.connections.accepted).toBe(0);
});

test("a name that turns private between two calls is refused when it is dialled anew", async () => {
  const first = await startEndpoint({ handler: { json: { fine: true }, headers: { connection: "close" } } });
  // Within its lifetime an answer may be remembered; what is remembered was judged, and is what is dialled.
  let now = Date.now();
  let answer = "127.0.0.2";
  const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, [address(answer)]);
  const engine = createEngine({ lookup, allowHosts: ["127.0.0.1/32"], now: () => new Date(now) });
  const tool = aTool({
    url: first.url.replace("127.0.0.1", "rebind.example"),
    retries: 0,
    repetitionWindowSeconds: 0,
  });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ reason: "blocked-destination" });
  answer = "127.0.0.1";
  now += 3_600_000;
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ value: { fine: true } });
  await expect.poll(() => first.connections.open, patience).toBe(0);
  answer = "127.0.0.3";
  now += 3_600_000;
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ reason: "blocked-destination" });
  expect(first.connections.accepted).toBe(1);
  await engine.close();
  await first.close();
});
