import { createServer } from "node:https";
import type { TLSSocket } from "node:tls";
import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";
import { selfSignedCertificate } from "../../testing/index.ts";
import type { ToolDraftInput } from "../../tool/tool-draft.ts";
import type { EngineOptions } from "../create-engine.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

type AuthenticationInput = NonNullable<ToolDraftInput["authentication"]>;
const bearer = { type: "bearer", tokenSecret: "token" } as const;

async function callWith(
  authentication: AuthenticationInput,
  engine: EngineOptions,
  tool: Partial<ToolDraftInput> = {},
) {
  const pair = await open({ engine });
  const outcome = await pair.engine.execute({
    tool: pair.toolFor({ authentication, ...tool }),
    arguments: {},
  });
  return { ...pair, outcome, request: pair.endpoint.requests[0] };
}

test("each kind of stored credential arrives where its standard puts it", async () => {
  const secrets = { token: "s3same/token", password: "pässwort: 1" };
  const sent = async (authentication: AuthenticationInput) =>
    (await callWith(authentication, { secrets })).request;
  expect((await sent(bearer))?.headers["authorization"]).toBe("Bearer s3same/token");
  const basic = await sent({ type: "basic", username: "anna", passwordSecret: "password" });
  expect(basic?.headers["authorization"]).toBe(`Basic ${Buffer.from("anna:pässwort: 1").toString("base64")}`);
  expect(
    (await sent({ type: "header", name: "X-Api-Key", valueSecret: "token" }))?.headers["x-api-key"],
  ).toBe("s3same/token");
  const query = await sent({ type: "query", key: "api key", valueSecret: "password" });
  expect(query?.query).toBe("api+key=p%C3%A4sswort%3A+1");
});

test("no credential shows in an outcome, in whatever form it was sent", async () => {
  const secrets = { token: "s3same/token", password: "pässwort: 1" };
  const kinds: AuthenticationInput[] = [
    bearer,
    { type: "basic", username: "anna", passwordSecret: "password" },
    { type: "query", key: "k", valueSecret: "password" },
  ];
  for (const kind of kinds) {
    const { outcome } = await callWith(kind, { secrets });
    const text = JSON.stringify(outcome);
    const forms = [
      "s3same/token",
      "pässwort",
      "p%C3%A4sswort",
      Buffer.from("anna:pässwort: 1").toString("base64"),
    ];
    for (const form of forms) expect(text).not.toContain(form);
  }
});

test("a credential takes the place of whatever a redirect or a URL already says under its name", async () => {
  const authentication = { type: "query", key: "api_key", valueSecret: "token" } as const;
  const pair = await open({ engine: { secrets: { token: "real-token" } } });
  pair.endpoint.respondWith((response, { path }) => {
    if (path === "/end") response.writeHead(200).end("{}");
    else response.writeHead(302, { location: "/end?api_key=other&api_key=more&x=1" }).end();
  });
  const tool = pair.toolFor({ method: "GET", authentication, redirects: "follow" });
  await pair.engine.execute({ tool, arguments: {} });
  expect(pair.endpoint.requests[1]?.query).toBe("api_key=real-token&x=1");
});

test("a credential of another origin than the tool's URL is not sent", async () => {
  const { endpoint, outcome } = await callWith(
    { ...bearer, origin: "https://api.example.com" },
    { secrets: { token: "s3same" } },
  );
  expect(outcome).toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining("belong to https://api.example.com"),
  });
  expect(endpoint.connections.accepted).toBe(0);
});

test("a credential is not sent in the clear, except to a host that the operator has opened", async () => {
  const options = { secrets: { token: "s3same" } };
  const { outcome } = await callWith(bearer, options, { url: "http://api.example.com/" });
  expect(outcome).toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining("use https://"),
  });
  const inRange = await callWith(bearer, { ...options, allowHosts: ["127.0.0.0/8"] });
  expect(inRange.outcome).toMatchObject({ status: "succeeded" });
});

test("a credential that could split a request is refused without being quoted", async () => {
  const secrets = { token: "s3same\r\nx-admin: 1" };
  const kinds: AuthenticationInput[] = [
    bearer,
    { type: "header", name: "X-Key", valueSecret: "token" },
    { type: "basic", username: "anna", passwordSecret: "token" },
    { type: "query", key: "k", valueSecret: "token" },
  ];
  for (const kind of kinds) {
    const { endpoint, outcome } = await callWith(kind, { secrets });
    expect(outcome).toMatchObject({
      reason: "misconfigured",
      message: expect.stringContaining("The secret token holds"),
    });
    expect(JSON.stringify(outcome)).not.toContain("s3same");
    expect(endpoint.requests).toEqual([]);
  }
});

test("a secret that does not exist, or whose store hangs, ends the call in time", async () => {
  expect((await callWith(bearer, {})).outcome).toMatchObject({ reason: "misconfigured" });
  const hanging = { secrets: () => new Promise<string>(() => undefined) };
  const { outcome } = await callWith(bearer, hanging, { responseTimeoutSeconds: 0.2 });
  expect(outcome).toMatchObject({ reason: "timed-out", phase: "queue" });
});

const server = selfSignedCertificate("secure.example");
const client = selfSignedCertificate("client.example");
const mtls = { type: "mtls", certificateSecret: "certificate", privateKeySecret: "key" } as const;
const mtlsOptions: EngineOptions = {
  secrets: { certificate: client.cert, key: client.key },
  allowHosts: ["127.0.0.0/8"],
  lookup: (_name, _options, callback) => callback(null, "127.0.0.1", 4),
  certificateAuthorities: [server.cert],
};

test("a client certificate is shown to the endpoint that asks for it", async () => {
  const names: unknown[] = [];
  const listening = createServer(
    { ...server, requestCert: true, rejectUnauthorized: false },
    ({ socket }, response) => {
      names.push(peerName(socket));
      response.end("{}");
    },
  );
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const address = listening.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { outcome } = await callWith(mtls, mtlsOptions, { url: `https://secure.example:${port}/` });
  expect(outcome).toMatchObject({ status: "succeeded" });
  expect(names).toEqual(["client.example"]);
  await closeAll();
  await new Promise((resolve) => listening.close(resolve));
});

/** Sockets of an https server are always TLS sockets. */
function peerName(socket: unknown): unknown {
  return (socket as TLSSocket).getPeerCertificate().subject.CN;
}

test("a client certificate that is broken, foreign to its key or out of date is refused in words", async () => {
  const url = "https://secure.example/";
  const message = async (engine: EngineOptions) => {
    const { outcome } = await callWith(mtls, { ...mtlsOptions, ...engine }, { url });
    if (outcome.status !== "failed") throw new Error("the call succeeded");
    expect(outcome.reason).toBe("misconfigured");
    return outcome.message;
  };
  const { cert, key } = client;
  expect(await message({ secrets: { certificate: "broken", key } })).toContain(
    "certificate is not a certificate",
  );
  expect(await message({ secrets: { certificate: cert, key: "broken" } })).toContain(
    "key is not a private key",
  );
  expect(await message({ secrets: { certificate: cert, key: server.key } })).toContain(
    "do not belong together",
  );
  const inDays = (days: number) => () => new Date(Date.now() + days * 86_400_000);
  expect(await message({ now: inDays(3) })).toContain("expired on");
  expect(await message({ now: inDays(-3) })).toContain("not valid before");
});

test("a client certificate over http is a mistake in the settings", async () => {
  const { outcome } = await callWith(mtls, { secrets: { certificate: client.cert, key: client.key } });
  expect(outcome).toMatchObject({
    reason: "misconfigured",
    message: expect.stringContaining("over https://"),
  });
});
