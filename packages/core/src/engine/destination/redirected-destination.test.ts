import { afterAll, beforeAll, expect, test } from "vitest";
import { aTool, type Endpoint, startEndpoint } from "../../testing/index.ts";
import { createEngine, type Engine } from "../create-engine.ts";
import { specialRanges } from "./special-ranges.data.ts";

let endpoint: Endpoint;
let target: Endpoint;
let engine: Engine;
beforeAll(async () => {
  [endpoint, target] = await Promise.all([startEndpoint(), startEndpoint()]);
  engine = createEngine({ allowHosts: [endpoint.host] });
});
afterAll(async () => {
  await engine.close();
  await Promise.all([endpoint.close(), target.close()]);
});

async function redirectedTo(location: string) {
  endpoint.respondWith({ status: 307, headers: { location } });
  const tool = aTool({
    method: "GET",
    url: endpoint.url,
    redirects: "follow",
    retries: 0,
    repetitionWindowSeconds: 0,
  });
  return await engine.execute({ tool, arguments: {} });
}

test.each(specialRanges.flatMap(({ inside }) => inside).map((address) => `http://${address}/`))(
  "a redirect to %s is refused although the first hop was allowed",
  async (location) => {
    expect(await redirectedTo(location)).toMatchObject({ status: "failed", reason: "blocked-destination" });
  },
);

test("a redirect to a neighbour on this machine never reaches it, however it is written", async () => {
  const port = new URL(target.url).port;
  for (const host of ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "127.0.0.1."]) {
    expect(await redirectedTo(`http://${host}:${port}/`)).toMatchObject({ reason: "blocked-destination" });
  }
  expect(target.connections.accepted).toBe(0);
});
