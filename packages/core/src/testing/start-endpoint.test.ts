import { expect, test } from "vitest";
import { startEndpoint } from "./start-endpoint.ts";

test("an endpoint records what it is sent and answers as it is told", async () => {
  const endpoint = await startEndpoint({ handler: { status: 201, json: { made: 1 } } });
  const first = await fetch(`${endpoint.url}/a/b?c=d&e`, {
    method: "POST",
    body: "words",
    headers: { "x-own": "1" },
  });
  expect([first.status, await first.json()]).toEqual([201, { made: 1 }]);
  expect(endpoint.requests).toMatchObject([
    {
      method: "POST",
      path: "/a/b",
      query: "c=d&e",
      body: "words",
      headers: { "x-own": "1", host: endpoint.host },
    },
  ]);

  endpoint.respondWith((response, { path }) => void response.writeHead(200).end(`you asked for ${path}`));
  expect(await (await fetch(`${endpoint.url}/x`)).text()).toBe("you asked for /x");

  endpoint.respondWith({ status: 503, body: "closed", delayMs: 30 });
  const started = performance.now();
  expect((await fetch(endpoint.url)).status).toBe(503);
  expect(performance.now() - started).toBeGreaterThan(25);
  await endpoint.close();
});

test("a closed endpoint leaves no connection open", async () => {
  const endpoint = await startEndpoint({ handler: () => undefined });
  const hanging = fetch(endpoint.url).catch(() => "cut off");
  await expect.poll(() => endpoint.requests.length).toBe(1);
  await endpoint.close();
  expect(await hanging).toBe("cut off");
  await expect.poll(() => endpoint.connections.open).toBe(0);
});
