import { createServer } from "node:http";
import { expect, test } from "vitest";
import { aParameter, aTool, startEndpoint } from "../../testing/index.ts";
import { createEngine } from "../create-engine.ts";

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

test("a server that drops idle connections as we write never receives a POST twice", async () => {
  let received = 0;
  const server = createServer((request, response) => {
    received += 1;
    request.resume();
    response.end("done", () => setTimeout(() => request.socket.destroy(), 10));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const engine = createEngine({ allowHosts: [host] });
  const tool = aTool({ url: `http://${host}/`, responseTimeoutSeconds: 5 });

  const reasons: string[] = [];
  for (let call = 0; call < 60; call += 1) {
    const outcome = await engine.execute({ tool, arguments: {} });
    reasons.push(outcome.status === "succeeded" ? "succeeded" : outcome.reason);
    await pause(8 + (call % 5));
  }
  expect(new Set(reasons)).toSatisfy((seen: Set<string>) =>
    [...seen].every((reason) => knownEndings.has(reason)),
  );
  expect(received).toBeLessThanOrEqual(60);
  expect(received).toBeGreaterThanOrEqual(reasons.filter((reason) => reason === "succeeded").length);
  await engine.close();
  await new Promise((resolve) => server.close(resolve));
});

const knownEndings = new Set(["succeeded", "connection-failed"]);

test("a server that says it closes is not asked again on the same connection", async () => {
  const endpoint = await startEndpoint({ handler: { json: {}, headers: { connection: "close" } } });
  const engine = createEngine({ allowHosts: [endpoint.host] });
  const tool = aTool({ url: endpoint.url, responseTimeoutSeconds: 5 });
  for (let call = 1; call <= 5; call += 1) {
    expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ status: "succeeded" });
    expect(endpoint.connections.accepted).toBe(call);
  }
  await engine.close();
  await endpoint.close();
});

test("one slow call does not hold up the others to the same endpoint", async () => {
  const endpoint = await startEndpoint();
  endpoint.respondWith((response, { path }) => {
    const answer = () => void response.writeHead(200).end(path);
    if (path === "/slow") setTimeout(answer, 400);
    else answer();
  });
  const engine = createEngine({ allowHosts: [endpoint.host] });
  const callPath = (path: string) =>
    engine.execute({ tool: aTool({ url: endpoint.url + path, responseTimeoutSeconds: 5 }), arguments: {} });
  const finished: string[] = [];
  const slow = callPath("/slow").then(() => finished.push("slow"));
  await pause(30);
  await Promise.all([callPath("/a"), callPath("/b")]).then(() => finished.push("quick"));
  await slow;
  expect(finished).toEqual(["quick", "slow"]);
  await engine.close();
  await endpoint.close();
});

test("a failed call leaves the next one a sound connection", async () => {
  const endpoint = await startEndpoint();
  const engine = createEngine({ allowHosts: [endpoint.host] });
  const tool = aTool({ url: endpoint.url, responseTimeoutSeconds: 5 });
  const impatient = aTool({ url: endpoint.url, responseTimeoutSeconds: 0.1 });
  for (let round = 0; round < 5; round += 1) {
    endpoint.respondWith(() => undefined);
    expect(await engine.execute({ tool: impatient, arguments: {} })).toMatchObject({ reason: "timed-out" });
    endpoint.respondWith({ json: { round } });
    expect(await engine.execute({ tool, arguments: {} })).toMatchObject({ value: { round } });
  }
  await engine.close();
  await endpoint.close();
});

test("a large body gets a connection of its own, since whoever refuses it by its size closes soon after", async () => {
  const endpoint = await startEndpoint({});
  const engine = createEngine({ allowHosts: [endpoint.host] });
  const tool = aTool({ url: endpoint.url, parameters: [aParameter()], responseTimeoutSeconds: 5 });
  await engine.execute({ tool, arguments: { zip_code: "9".repeat(70_000) } });
  await engine.execute({ tool, arguments: { zip_code: "94110" } });
  expect(endpoint.requests.map(({ headers }) => headers["connection"])).toEqual(["close", "keep-alive"]);
  expect(endpoint.connections.accepted).toBe(2);
  await engine.close();
  await endpoint.close();
});
