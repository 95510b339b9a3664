import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";
import { aParameter, type Endpoint, selfSignedCertificate, startEndpoint } from "../../testing/index.ts";
import type { EngineOptions } from "../create-engine.ts";
import { redirectTarget } from "./redirect-target.ts";
import { redirectedRequest } from "./redirected-request.ts";

const { open, closeAll } = engineFixture();
const strangers: Endpoint[] = [];
afterEach(async () => {
  await closeAll();
  await Promise.all(strangers.splice(0).map((endpoint) => endpoint.close()));
});

/** An endpoint that redirects, and another one at another origin; both may be called. */
async function openTwo(engine: EngineOptions = {}) {
  const stranger = await startEndpoint();
  strangers.push(stranger);
  const pair = await open({ engine: { allowHosts: ["127.0.0.1"], ...engine } });
  return { ...pair, stranger };
}

/** From every path to the next: `/check-area` to the first of these. */
function redirecting(endpoint: Endpoint, options: { status?: number; locations: string[]; body?: string }) {
  const { status = 307, locations, body = "" } = options;
  let hop = 0;
  endpoint.respondWith((response) => {
    const location = locations[hop];
    hop += 1;
    if (location === undefined) response.writeHead(200).end("{}");
    else response.writeHead(status, { location }).end(body);
  });
}

const following = { redirects: "follow" } as const;
const post = { ...following, parameters: [aParameter()] };
const given = { zip_code: "94110" };

test("a tool that follows redirects gets the last answer, and every hop is on record", async () => {
  const { endpoint, engine, toolFor } = await openTwo();
  redirecting(endpoint, { locations: ["/second?x=1#part", "third", `${endpoint.url}/fourth`] });
  const outcome = await engine.execute({ tool: toolFor(post), arguments: given });
  expect(outcome).toMatchObject({ status: "succeeded", request: { url: `${endpoint.url}/fourth` } });
  expect(outcome.attempts[0]?.redirects).toEqual([
    { status: 307, url: `${endpoint.url}/check-area` },
    { status: 307, url: `${endpoint.url}/second?x=1` },
    { status: 307, url: `${endpoint.url}/third` },
  ]);
  expect(endpoint.connections.accepted).toBe(1);
});

test("a fourth redirect ends the call, and nothing is asked a fifth time", async () => {
  const { endpoint, engine, toolFor } = await openTwo();
  redirecting(endpoint, { locations: ["/1", "/2", "/3", "/4", "/5"] });
  expect(await engine.execute({ tool: toolFor(post), arguments: given })).toMatchObject({
    reason: "http-error",
    message: expect.stringContaining("more than 3 times"),
  });
  expect(endpoint.requests).toHaveLength(4);
});

test("method and body change as the Fetch standard says", () => {
  const headers = { "content-type": "application/json", "idempotency-key": "1", accept: "*/*" };
  const follow = (status: number, method: "GET" | "POST" | "PUT" | "DELETE") => {
    const request = { method, url: "https://a.example/", headers, body: method === "GET" ? null : "{}" };
    const next = redirectedRequest({ request, status, url: "https://a.example/b", staysAtOrigin: true });
    return [next.method, next.body, Object.keys(next.headers).length];
  };
  for (const status of [301, 302]) {
    expect(follow(status, "POST")).toEqual(["GET", null, 1]);
    expect(follow(status, "PUT")).toEqual(["PUT", "{}", 3]);
  }
  expect(follow(303, "DELETE")).toEqual(["GET", null, 1]);
  expect(follow(303, "GET")).toEqual(["GET", null, 3]);
  for (const status of [307, 308]) expect(follow(status, "POST")).toEqual(["POST", "{}", 3]);
});

test("a POST that is sent on by 303 arrives as a GET without a body", async () => {
  const { endpoint, engine, toolFor } = await openTwo();
  redirecting(endpoint, { status: 303, locations: ["/result"] });
  await engine.execute({ tool: toolFor(post), arguments: given });
  expect(endpoint.requests[1]).toMatchObject({ method: "GET", path: "/result", body: "" });
  expect(endpoint.requests[1]?.headers).not.toHaveProperty("content-type");
});

test("credentials and signature go along at their origin, and never to another one", async () => {
  const { endpoint, stranger, engine, toolFor } = await openTwo({
    secrets: { token: "sesame" },
    signing: { secrets: [`whsec_${Buffer.alloc(32, 1).toString("base64")}`] },
  });
  const tool = toolFor({
    ...post,
    authentication: { type: "bearer", tokenSecret: "token" },
    headers: [{ name: "X-Tenant", value: { from: "constant", value: "acme" } }],
  });
  redirecting(endpoint, { locations: ["/second", `${stranger.url}/third`] });
  stranger.respondWith({ status: 307, headers: { location: `${endpoint.url}/fourth` } });
  const context = { callId: "call_1", toolCallId: "tc_1", agent: "receptionist" } as const;
  await engine.execute({ tool, arguments: given, context });
  expect(endpoint.requests[1]?.headers).toMatchObject({
    authorization: "Bearer sesame",
    "webhook-id": endpoint.requests[0]?.headers["webhook-id"],
    "x-tenant": "acme",
  });
  const usual = ["accept", "accept-encoding", "connection", "content-length", "content-type", "host"];
  const names = [...usual, "traceparent", "user-agent"];
  expect(Object.keys(stranger.requests[0]?.headers ?? {}).toSorted()).toEqual(names);
  expect(stranger.requests[0]?.body).toBe('{"zip_code":"94110"}');
  // Whoever was led away and back is nobody any more.
  expect(Object.keys(endpoint.requests[2]?.headers ?? {}).toSorted()).toEqual(names);
});

test("a redirect to another origin does not take a secret with it", async () => {
  const { endpoint, stranger, engine, toolFor } = await openTwo({ secrets: { key: 'a"b c/ü' } });
  const secret = { from: "secret", name: "key" } as const;
  const withBody = toolFor({ ...following, parameters: [aParameter({ key: "pin", source: secret })] });
  const authentication = { type: "query", key: "k", valueSecret: "key" } as const;
  const locations = [`${stranger.url}/`, `${stranger.url}/?k=a%22b+c%2f%c3%bc`];
  for (const [index, tool] of [withBody, toolFor({ ...following, authentication })].entries()) {
    redirecting(endpoint, { locations: locations.slice(index, index + 1) });
    expect(await engine.execute({ tool, arguments: {} })).toMatchObject({
      reason: "blocked-destination",
      message: expect.stringContaining("would take a secret of this tool with it"),
    });
  }
  expect(stranger.requests).toEqual([]);
});

test("each hop is judged like any destination, and the refusal names it", async () => {
  const { endpoint, engine, toolFor } = await open();
  for (const target of ["http://169.254.169.254/latest", "http://localhost:81/", "http://[::1]/"]) {
    redirecting(endpoint, { locations: [target] });
    expect(await engine.execute({ tool: toolFor(post), arguments: given })).toMatchObject({
      reason: "blocked-destination",
      message: expect.stringContaining(`Redirect 1 of the endpoint leads to ${new URL(target).origin}`),
    });
  }
});

test("a redirect from https to http is not followed", async () => {
  const certificate = selfSignedCertificate("secure.example");
  const secure = await startEndpoint({ tls: certificate });
  strangers.push(secure);
  const { endpoint, engine, toolFor } = await open({
    engine: {
      allowHosts: ["127.0.0.0/8"],
      lookup: (_name, _options, callback) => callback(null, "127.0.0.1", 4),
      certificateAuthorities: [certificate.cert],
    },
  });
  redirecting(secure, { locations: [`${endpoint.url}/`] });
  const url = secure.url.replace("127.0.0.1", "secure.example");
  expect(await engine.execute({ tool: toolFor({ ...post, url }), arguments: given })).toMatchObject({
    reason: "blocked-destination",
    message: expect.stringContaining("from https:// to http://"),
  });
  expect(endpoint.requests).toEqual([]);
});

test("a Location with a user name, of another protocol, broken or missing is an error in words", () => {
  const lead = (location?: string) => () => {
    const headers: Record<string, string> = location === undefined ? {} : { location };
    return redirectTarget({ status: 302, headers, body: new Uint8Array() }, "https://a.example/x/y?z");
  };
  expect(lead("https://me:pw@a.example/")).toThrow("user name or password");
  expect(lead("file:///etc/passwd")).toThrow("not a web address");
  expect(lead("https://[")).toThrow("not a URL");
  expect(lead(`/${"a".repeat(9000)}`)).toThrow("not a URL");
  expect(lead()).toThrow("does not say where to");
  expect(lead("../up#part")()).toBe("https://a.example/up");
  expect(lead("//b.example")()).toBe("https://b.example/");
  expect(lead("?only")()).toBe("https://a.example/x/y?only");
});

test("answers that only look like redirects are answers", () => {
  for (const status of [200, 300, 304, 305]) {
    const response = { status, headers: { location: "/other" }, body: new Uint8Array() };
    expect(redirectTarget(response, "https://a.example/")).toBeNull();
  }
});

test("the body of a redirect is read to its end, so that its connection serves the next hop", async () => {
  const { endpoint, engine, toolFor } = await openTwo();
  redirecting(endpoint, { locations: ["/second", "/third"], body: "x".repeat(100_000) });
  expect(await engine.execute({ tool: toolFor(post), arguments: given })).toMatchObject({
    status: "succeeded",
  });
  expect(endpoint.connections).toEqual({ accepted: 1, open: 1 });
});
