import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";
import {
  type Endpoint,
  type RespondByHand,
  selfSignedCertificate,
  startEndpoint,
} from "../../testing/index.ts";

const { open, closeAll } = engineFixture();
const strangers: Endpoint[] = [];
afterEach(async () => {
  await closeAll();
  await Promise.all(strangers.splice(0).map((endpoint) => endpoint.close()));
});

const patience = { timeout: 4000 };
const reading = { redirects: "follow", method: "GET", repetitionWindowSeconds: 0, retries: 0 } as const;

/** `/check-area` leads on with this body; everywhere else there is an answer. */
function leadingOn(body: RespondByHand): RespondByHand {
  return async (response, request) => {
    if (request.path !== "/check-area") return void response.writeHead(200).end('{"arrived":true}');
    response.writeHead(302, { location: "/end" });
    await body(response, request);
  };
}

const chunk = Buffer.alloc(64 * 1024, "x");

test.each<[string, RespondByHand]>([
  [
    "is huge",
    (response) => {
      const pour = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", pour);
      pour();
    },
  ],
  [
    "drips",
    (response) => {
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    },
  ],
  ["never comes", (response) => response.flushHeaders()],
  ["is cut off", (response) => void response.write("x", () => response.socket?.resetAndDestroy())],
])(
  "the body of a redirect that %s keeps nobody from following, and its connection is closed",
  async (_, body) => {
    const { endpoint, engine, toolFor } = await open({ handler: leadingOn(body) });
    const started = performance.now();
    expect(await engine.execute({ tool: toolFor(reading), arguments: {} })).toMatchObject({
      status: "succeeded",
      value: { arrived: true },
    });
    expect(performance.now() - started).toBeLessThan(3000);
    await expect.poll(() => endpoint.connections, patience).toEqual({ accepted: 2, open: 1 });
  },
);

test("a compressed body of a redirect is not unpacked, whatever it claims to be", async () => {
  const { engine, toolFor } = await open({
    handler: (response, { path }) => {
      if (path === "/end") return void response.writeHead(200).end('{"arrived":true}');
      response.writeHead(302, { location: "/end", "content-encoding": "snappy" }).end("not at all");
    },
  });
  const outcome = await engine.execute({ tool: toolFor(reading), arguments: {} });
  expect(outcome).toMatchObject({ status: "succeeded", value: { arrived: true } });
});

test("the body of a redirect that is not followed is read like any other", async () => {
  const { engine, toolFor } = await open({
    handler: { status: 302, headers: { location: "/" }, json: { a: 1 } },
  });
  const outcome = await engine.execute({ tool: toolFor({ ...reading, redirects: "refuse" }), arguments: {} });
  expect(outcome).toMatchObject({
    reason: "http-error",
    value: { a: 1 },
    response: { status: 302, bytes: 7 },
  });
});

test("a hop that cannot be reached ends the call, and the record says how far it came", async () => {
  const gone = await startEndpoint();
  await gone.close();
  const { endpoint, engine, toolFor } = await open({
    handler: { status: 307, headers: { location: `${gone.url}/next` } },
    engine: { allowHosts: ["127.0.0.1"] },
  });
  const outcome = await engine.execute({ tool: toolFor(reading), arguments: {} });
  expect(outcome).toMatchObject({
    reason: "connection-failed",
    message: expect.stringContaining("Nothing answers at 127.0.0.1"),
    request: { url: `${gone.url}/next` },
    response: null,
  });
  expect(outcome.attempts).toMatchObject([
    {
      status: null,
      failure: "connection-failed",
      redirects: [{ status: 307, url: `${endpoint.url}/check-area` }],
    },
  ]);
});

test("a write that was led on is not tried again when its next hop breaks, a read is", async () => {
  const { endpoint, engine, toolFor } = await open();
  endpoint.respondWith((response, { path }) => {
    if (path === "/end") return void response.socket?.resetAndDestroy();
    response.writeHead(307, { location: "/end" }).end();
  });
  const retries = 1;
  const write = await engine.execute({
    tool: toolFor({ ...reading, method: "POST", retries }),
    arguments: {},
  });
  expect(write).toMatchObject({ reason: "connection-failed" });
  expect(endpoint.requests).toHaveLength(2);
  const read = await engine.execute({ tool: toolFor({ ...reading, retries }), arguments: {} });
  expect(read.attempts.map(({ redirects }) => redirects.length)).toEqual([1, 1]);
  expect(endpoint.requests).toHaveLength(6);
});

test("each hop is let through by the breaker of its own origin: one that is sick is not asked again", async () => {
  const sick = await startEndpoint({ handler: { status: 500 } });
  strangers.push(sick);
  const { endpoint, engine, toolFor } = await open({
    engine: { allowHosts: ["127.0.0.1"], limits: { breaker: { minimumRequests: 2 } } },
  });
  endpoint.respondWith((response, { path }) => {
    if (path === "/fine") return void response.writeHead(200).end("{}");
    response.writeHead(302, { location: `${sick.url}/` }).end();
  });
  const call = (url: string) => engine.execute({ tool: toolFor({ ...reading, url }), arguments: {} });
  for (let count = 0; count < 2; count += 1) {
    expect(await call(`${endpoint.url}/`)).toMatchObject({ reason: "http-error" });
  }
  const refused = await call(`${endpoint.url}/`);
  expect(refused).toMatchObject({ reason: "circuit-open", request: { url: `${endpoint.url}/` } });
  expect(refused.attempts[0]?.redirects).toHaveLength(1);
  expect(sick.requests).toHaveLength(2);
  // Whoever led there is not to blame.
  expect(await call(`${endpoint.url}/fine`)).toMatchObject({ status: "succeeded" });
});

test("the certificate that was shown to the tool's origin is shown to no other", async () => {
  const server = selfSignedCertificate("secure.example");
  const client = selfSignedCertificate("client.example");
  const other = selfSignedCertificate("other.example");
  const at = (endpoint: Endpoint, name: string) => endpoint.url.replace("127.0.0.1", name);
  const demanding = await startEndpoint({ tls: { ...other, clientAuthority: client.cert } });
  const first = await startEndpoint({ tls: { ...server, clientAuthority: client.cert } });
  strangers.push(demanding, first);
  first.respondWith({ status: 307, headers: { location: `${at(demanding, "other.example")}/` } });
  const { engine, toolFor } = await open({
    engine: {
      allowHosts: ["127.0.0.0/8"],
      secrets: { certificate: client.cert, key: client.key },
      lookup: (_name, _options, callback) => callback(null, "127.0.0.1", 4),
      certificateAuthorities: [server.cert, other.cert],
    },
  });
  const tool = toolFor({
    ...reading,
    url: `${at(first, "secure.example")}/`,
    authentication: { type: "mtls", certificateSecret: "certificate", privateKeySecret: "key" },
  });
  expect(await engine.execute({ tool, arguments: {} })).toMatchObject({
    reason: "tls-failed",
    message: expect.stringContaining("asks for a client certificate"),
  });
  expect(first.requests).toHaveLength(1);
  expect(demanding.requests).toEqual([]);
});
