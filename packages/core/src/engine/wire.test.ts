import { createServer, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { aTool } from "../testing/index.ts";
import { createEngine, type Engine } from "./create-engine.ts";

type Wire = { url: string; engine: Engine; requests: string[]; close(): Promise<void> };
const opened: Wire[] = [];
afterEach(async () => {
  for (const wire of opened.splice(0)) {
    await wire.engine.close();
    await wire.close();
  }
});

/** A server that sends exactly these bytes to every request, below the level of HTTP. */
async function openWire(answer: (socket: Socket) => void): Promise<Wire> {
  const sockets = new Set<Socket>();
  const requests: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      requests.push(chunk.toString());
      answer(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  const wire = { url: `http://${host}/`, engine: createEngine({ allowHosts: [host] }), requests, close };
  opened.push(wire);
  return wire;
}

function callAt({ url, engine }: Wire, method: "GET" | "POST" = "GET") {
  return engine.execute({ tool: aTool({ url, method, responseTimeoutSeconds: 2 }), arguments: {} });
}

test.each([
  ["chunks whose size is no number", "invalid-response", "transfer-encoding: chunked\r\n\r\nzz\r\n"],
  ["two different lengths", "invalid-response", "content-length: 2\r\ncontent-length: 3\r\n\r\nokk"],
  [
    "a length and chunks at once",
    "invalid-response",
    "content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
  ],
  ["a negative length", "invalid-response", "content-length: -1\r\n\r\n"],
  ["a header without a name", "invalid-response", ": x\r\n\r\n"],
  ["a head that never ends", "timed-out", "x-a: b\r\n"],
])("%s ends in %s", async (_name, reason, rest) => {
  const wire = await openWire((socket) => void socket.write(`HTTP/1.1 200 OK\r\n${rest}`));
  expect(await callAt(wire)).toMatchObject({ status: "failed", reason });
});

test("an answer to a request that was never made is not taken for the next one", async () => {
  const answer = (body: string) => `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  const wire = await openWire((socket) => {
    const body = wire.requests.length === 1 ? "first" : "later";
    socket.write(answer(body) + (body === "first" ? answer("smuggled") : ""));
  });
  expect(await callAt(wire)).toMatchObject({ status: "succeeded", value: "first" });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await callAt(wire)).toMatchObject({ status: "succeeded", value: "later" });
});

test("an old server that ends its answer by hanging up is understood", async () => {
  const wire = await openWire((socket) => void socket.end("HTTP/1.0 200 OK\r\n\r\nwhole answer"));
  expect(await callAt(wire)).toMatchObject({ status: "succeeded", value: "whole answer" });
});

test("interim answers before the real one are passed over", async () => {
  const interim = "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n";
  const wire = await openWire((socket) => {
    socket.write(`${interim}${interim}HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok`);
  });
  expect(await callAt(wire)).toMatchObject({ status: "succeeded", value: "ok", response: { status: 200 } });
});

test("a switch to another protocol is refused", async () => {
  const wire = await openWire((socket) => {
    socket.write("HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n");
  });
  const outcome = await callAt(wire);
  expect(outcome).toMatchObject({
    status: "failed",
    reason: expect.stringMatching(/^(?:connection-failed|invalid-response)$/),
  });
});

test("a POST whose connection broke is never sent again, since it may have been done", async () => {
  const wire = await openWire((socket) => socket.resetAndDestroy());
  expect(await callAt(wire, "POST")).toMatchObject({
    reason: "connection-failed",
    message: expect.stringContaining("Whether it did the work is not known."),
  });
  expect(wire.requests).toHaveLength(1);
});
