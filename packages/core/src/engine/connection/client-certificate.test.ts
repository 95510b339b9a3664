import { createHash } from "node:crypto";
import type { LookupFunction } from "node:net";
import { afterEach, expect, test } from "vitest";
import { startDeadline } from "../../execution/deadline.ts";
import type { ToolCallError } from "../../execution/outcome/tool-call-error.ts";
import { startPhaseClock } from "../../execution/phase-clock.ts";
import { openSecrets } from "../../execution/secrets/open-secrets.ts";
import type { ClientCertificate, Delivery } from "../../execution/send.ts";
import {
  aToolDraft,
  type Certificate,
  type Endpoint,
  selfSignedCertificate,
  startEndpoint,
} from "../../testing/index.ts";
import { parseAllowHosts } from "../destination/allow-hosts.ts";
import { createDestinationPolicy } from "../destination/destination-policy.ts";
import { createTransport, type Transport } from "./create-transport.ts";

const server = selfSignedCertificate("api.example");
const known = selfSignedCertificate("callhook");
const stranger = selfSignedCertificate("callhook");

const endpoints: Endpoint[] = [];
const transports: Transport[] = [];
afterEach(async () => {
  await Promise.all(transports.splice(0).map((transport) => transport.close()));
  await Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close()));
});

function shown({ cert, key }: Certificate): ClientCertificate {
  return {
    certificate: cert,
    privateKey: key,
    key: createHash("sha256").update(cert).update(key).digest("hex"),
  };
}

/** An endpoint that speaks with clients whom `known` certifies, and with nobody else. */
async function startStrict(): Promise<Endpoint> {
  const endpoint = await startEndpoint({ tls: { ...server, clientAuthority: known.cert } });
  endpoints.push(endpoint);
  return endpoint;
}

const lookup: LookupFunction = (_hostname, _options, callback) => callback(null, "127.0.0.1", 4);

function openTransport(): Transport {
  const transport = createTransport({
    policy: createDestinationPolicy({ allowHosts: parseAllowHosts("127.0.0.0/8"), requireHttps: false }),
    lookup,
    maxResponseBytes: 1024,
    certificateAuthorities: [server.cert],
  });
  transports.push(transport);
  return transport;
}

type Call = { transport: Transport; url: string; certificate?: ClientCertificate | null };

async function call({ transport, url, certificate = null }: Call) {
  const clock = startPhaseClock();
  const deadline = startDeadline({ timeoutSeconds: 5, clock });
  const delivery: Delivery = {
    request: { method: "POST", url, headers: {}, body: "{}" },
    tool: aToolDraft(),
    workspaceId: "default",
    messageId: "message_1",
    secrets: openSecrets({ source: {}, workspaceId: "default", environment: "production" }),
    deadline,
    exchange: { clock, sent: null, head: null, bytes: 0, redirects: [] },
    clientCertificate: certificate,
    attempt: { startOver: () => undefined },
  };
  try {
    return { status: (await transport.send(delivery)).status, timings: clock.timings() };
  } finally {
    deadline.close();
  }
}

function named(endpoint: Endpoint): string {
  return `${endpoint.url.replace("127.0.0.1", "api.example")}/`;
}

test("an endpoint that asks who is calling is shown the certificate, and answers", async () => {
  const endpoint = await startStrict();
  const transport = openTransport();
  expect(await call({ transport, url: named(endpoint), certificate: shown(known) })).toMatchObject({
    status: 200,
  });
  expect(endpoint.requests).toHaveLength(1);
});

test("a call without the certificate that is asked for is told which setting is missing", async () => {
  const endpoint = await startStrict();
  const calling = call({ transport: openTransport(), url: named(endpoint) });
  await expect(calling).rejects.toMatchObject({
    reason: "tls-failed",
    message:
      "No secure connection to api.example could be made: it asks for a client certificate; choose one in the tool's authentication.",
  });
  expect(endpoint.requests).toEqual([]);
});

test("a certificate that the endpoint does not accept is told from a broken endpoint", async () => {
  const endpoint = await startStrict();
  const calling = call({ transport: openTransport(), url: named(endpoint), certificate: shown(stranger) });
  await expect(calling).rejects.toMatchObject({
    reason: "tls-failed",
    message: expect.stringContaining("check that it accepts that certificate"),
  });
  expect(endpoint.requests).toEqual([]);
});

test("a connection that was opened with a certificate never serves a call without it, or with another", async () => {
  const endpoint = await startStrict();
  const transport = openTransport();
  const url = named(endpoint);
  await call({ transport, url, certificate: shown(known) });
  await expect(call({ transport, url })).rejects.toMatchObject({ reason: "tls-failed" });
  await expect(call({ transport, url, certificate: shown(stranger) })).rejects.toMatchObject({
    reason: "tls-failed",
  });
  expect(endpoint.requests).toHaveLength(1);
});

test("a connection that was opened without a certificate never serves a call with one", async () => {
  const endpoint = await startEndpoint({ tls: server });
  endpoints.push(endpoint);
  const transport = openTransport();
  await call({ transport, url: named(endpoint) });
  // A connection is free for another call only a moment after its answer has ended.
  await new Promise(setImmediate);
  await call({ transport, url: named(endpoint), certificate: shown(known) });
  expect(endpoint.connections.accepted).toBe(2);
});

test("calls with one certificate share a connection", async () => {
  const endpoint = await startStrict();
  const transport = openTransport();
  const url = named(endpoint);
  await call({ transport, url, certificate: shown(known) });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { timings } = await call({ transport, url: `${url}again`, certificate: shown(known) });
  expect(timings).toMatchObject({ dns: 0, connect: 0, tls: 0 });
  expect(endpoint.connections.accepted).toBe(1);
});

test("a certificate stays with its origin: another one that asks is shown nothing", async () => {
  const [first, second] = [await startStrict(), await startStrict()];
  const transport = openTransport();
  await call({ transport, url: named(first), certificate: shown(known) });
  await expect(call({ transport, url: named(second) })).rejects.toMatchObject({
    reason: "tls-failed",
    message: expect.stringContaining("it asks for a client certificate"),
  });
});

async function problemOf(
  certificate: ClientCertificate,
  url = "https://api.example/",
): Promise<ToolCallError> {
  try {
    await call({ transport: openTransport(), url, certificate });
  } catch (error) {
    expect(error).toMatchObject({ name: "ToolCallError", reason: "misconfigured" });
    return Object(error);
  }
  throw new Error("The call succeeded.");
}

test("secrets that hold no certificate are the tool's mistake, and are not repeated", async () => {
  const unreadable = await problemOf({ certificate: "secret words", privateKey: "secret words", key: "a" });
  expect(unreadable.message).toContain("must hold them in PEM");
  expect(unreadable.message).not.toContain("secret words");
  const crossed = await problemOf(shown({ cert: known.cert, key: stranger.key }));
  expect(crossed.message).toContain("do not belong together");
});

test("a certificate is not shown to an endpoint that is spoken to in plain text", async () => {
  const { message } = await problemOf(shown(known), "http://api.example/");
  expect(message).toBe("A client certificate can be shown over https:// only; change the tool's URL.");
});

test("an authority that is none is refused when the engine is made", () => {
  const policy = createDestinationPolicy({ allowHosts: parseAllowHosts(""), requireHttps: false });
  const certificateAuthorities = [server.cert, "words"];
  expect(() => createTransport({ policy, lookup, maxResponseBytes: 1, certificateAuthorities })).toThrow(
    "Certificate authority 2 is not a certificate in PEM.",
  );
});

test("an authority that is trusted besides the system's leaves the system's trusted, and the unknown unknown", async () => {
  const endpoint = await startEndpoint({ tls: stranger });
  endpoints.push(endpoint);
  const calling = call({
    transport: openTransport(),
    url: endpoint.url.replace("127.0.0.1", "callhook") + "/",
  });
  await expect(calling).rejects.toMatchObject({ reason: "tls-failed" });
});
