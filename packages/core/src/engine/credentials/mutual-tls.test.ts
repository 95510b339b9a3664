import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";
import {
  type Certificate,
  type Endpoint,
  selfSignedCertificate,
  startEndpoint,
} from "../../testing/index.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";

const server = selfSignedCertificate("secure.example");
const first = selfSignedCertificate("client.example");
const second = selfSignedCertificate("client.example");
const mtls = { type: "mtls", certificateSecret: "certificate", privateKeySecret: "key" } as const;

const { open, closeAll } = engineFixture();
const endpoints: Endpoint[] = [];
afterEach(async () => {
  await closeAll();
  await Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close()));
});

/** An endpoint that speaks only with clients whom `first` certifies, and an engine whose secrets can be changed. */
async function openStrict() {
  const strict = await startEndpoint({ tls: { ...server, clientAuthority: first.cert } });
  endpoints.push(strict);
  let certificate: Certificate = first;
  const { engine, toolFor } = await open({
    engine: {
      secrets: ({ name }) => (name === "certificate" ? certificate.cert : certificate.key),
      allowHosts: ["127.0.0.0/8"],
      lookup: (_name, _options, callback) => callback(null, "127.0.0.1", 4),
      certificateAuthorities: [server.cert],
      random: () => 0,
    },
  });
  const url = `${strict.url.replace("127.0.0.1", "secure.example")}/check-area`;
  const call = (overrides: Partial<ToolDraftInput> = {}) =>
    engine.execute({
      tool: toolFor({ url, authentication: mtls, repetitionWindowSeconds: 0, ...overrides }),
      arguments: {},
    });
  return { strict, call, change: (next: Certificate) => (certificate = next) };
}

test("a tool with a certificate is let in, on one connection, and shows nothing of its key", async () => {
  const { strict, call } = await openStrict();
  await call();
  // A connection is free for the next call only a moment after its answer has ended.
  await wait(20);
  const outcome = await call();
  expect(outcome).toMatchObject({ status: "succeeded", value: { ok: true } });
  expect(strict.connections.accepted).toBe(1);
  const [, line = "missing"] = first.key.split("\n");
  expect(JSON.stringify(outcome)).not.toContain(line);
});

test("a tool without one is told which setting is missing, and is not let in by another's connection", async () => {
  const { strict, call } = await openStrict();
  await call();
  expect(await call({ authentication: { type: "none" } })).toMatchObject({
    reason: "tls-failed",
    message: expect.stringContaining("choose one in the tool's authentication"),
  });
  expect(strict.requests).toHaveLength(1);
});

test("a certificate that is changed is shown from the next call on, and the old one no more", async () => {
  const { strict, call, change } = await openStrict();
  expect(await call()).toMatchObject({ status: "succeeded" });
  change(second);
  expect(await call({ method: "GET", retries: 0 })).toMatchObject({ reason: "tls-failed" });
  change(first);
  expect(await call()).toMatchObject({ status: "succeeded" });
  expect(strict.requests).toHaveLength(2);
});
