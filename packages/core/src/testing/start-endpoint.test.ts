import { get } from "node:https";
import { expect, test } from "vitest";
import { selfSignedCertificate } from "./self-signed-certificate.ts";
import { startEndpoint } from "./start-endpoint.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 4000 };

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
  await expect.poll(() => endpoint.requests.length, patience).toBe(1);
  await endpoint.close();
  expect(await hanging).toBe("cut off");
  await expect.poll(() => endpoint.connections.open, patience).toBe(0);
});

test("an endpoint can speak https, with a certificate made on the spot", async () => {
  const certificate = selfSignedCertificate("localhost");
  const endpoint = await startEndpoint({ tls: certificate });
  expect(endpoint.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const status = await new Promise((resolve, reject) => {
    const options = { ca: certificate.cert, servername: "localhost", checkServerIdentity: () => undefined };
    get(endpoint.url, options, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
  expect(status).toBe(200);
  expect(endpoint.requests).toHaveLength(1);
  await endpoint.close();
});

test("requests of several connections are recorded in the order in which they arrived", async () => {
  const endpoint = await startEndpoint();
  for (const path of ["/1", "/2", "/3"]) await (await fetch(endpoint.url + path)).arrayBuffer();
  expect(endpoint.requests.map(({ path }) => path)).toEqual(["/1", "/2", "/3"]);
  await endpoint.close();
});

test("an answer may be bytes, with the headers it is given", async () => {
  const endpoint = await startEndpoint({
    handler: { body: new Uint8Array([1, 2, 255]), headers: { "content-type": "image/png", "x-own": "1" } },
  });
  const response = await fetch(endpoint.url);
  expect(response.headers.get("content-type")).toBe("image/png");
  expect(response.headers.get("x-own")).toBe("1");
  expect(await response.bytes()).toEqual(new Uint8Array([1, 2, 255]));
  await endpoint.close();
});
