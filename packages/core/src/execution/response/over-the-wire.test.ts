import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { aParameter } from "../../testing/a-tool.ts";
import { engineFixture } from "../../testing/engine-fixture.ts";

const fixture = engineFixture();
afterEach(fixture.closeAll);

const secret = "sk_live/01 é+89";

test("an endpoint that echoes all it is sent, in a good answer or a bad one, puts no secret on record", async () => {
  const { endpoint, engine, toolFor } = await fixture.open({ engine: { secrets: { crm: secret } } });
  const tool = toolFor({
    errorExposure: "passthrough",
    parameters: [
      aParameter({ key: "query_key", location: "query", source: { from: "secret", name: "crm" } }),
      aParameter({ key: "body_key", source: { from: "secret", name: "crm" } }),
    ],
  });
  for (const status of [200, 422]) {
    endpoint.respondWith((response, { query, body }) => {
      const basic = Buffer.from(`user:${secret}`).toString("base64");
      response.writeHead(status, { "content-type": "application/json", "x-echo": encodeURIComponent(query) });
      response.end(JSON.stringify({ query, body, basic, [secret]: [JSON.parse(body)] }));
    });
    const outcome = await engine.execute({ tool, arguments: {} });
    expect(endpoint.requests.at(-1)?.body).toBe(JSON.stringify({ body_key: secret }));
    expect(outcome.response?.status).toBe(status);
    expect(outcome.value).toMatchObject({
      query: "query_key=[secret]",
      "[secret]": [{ body_key: "[secret]" }],
    });
    expect(outcome.request).toMatchObject({
      url: `${endpoint.url}/check-area?query_key=[secret]`,
      body: '{"body_key":"[secret]"}',
    });
    expect(JSON.stringify(outcome)).not.toMatch(/sk_live|c2tfbGl2ZS8wMS|01%20|01\+/);
  }
});

test("a long list, compressed on its way, is cut for the agent and kept whole for the record", async () => {
  const { endpoint, engine, toolFor } = await fixture.open();
  const slots = Array.from({ length: 3000 }, (_, id) => ({ id, start: `2026-01-05T09:00:${id}` }));
  endpoint.respondWith({
    headers: { "content-type": "application/json", "content-encoding": "gzip" },
    body: gzipSync(JSON.stringify({ slots })),
  });
  const outcome = await engine.execute({ tool: toolFor({ response: { maxBytes: 1000 } }), arguments: {} });
  expect(Buffer.byteLength(JSON.stringify(outcome.value))).toBeLessThanOrEqual(1000);
  expect(JSON.stringify(outcome.value)).toMatch(/"\[29\d\d more left out\]"\]}$/);
  expect(outcome.response?.body).toEqual({ slots });
});

test("a 204 is a success without a value", async () => {
  const { endpoint, engine, toolFor } = await fixture.open();
  endpoint.respondWith({ status: 204, body: "" });
  const tool = toolFor({ response: { fields: ["id"], save: [{ variable: "id", path: "id" }] } });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({
    status: "succeeded",
    value: null,
    variables: {},
  });
});
