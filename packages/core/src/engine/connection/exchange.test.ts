import { createServer, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type Deadline, startDeadline } from "../../execution/deadline.ts";
import { startPhaseClock } from "../../execution/phase-clock.ts";
import { openSecrets } from "../../execution/secrets/open-secrets.ts";
import type { Delivery, ExchangeRecord } from "../../execution/send.ts";
import { aToolDraft } from "../../testing/index.ts";
import { parseAllowHosts } from "../destination/allow-hosts.ts";
import { createDestinationPolicy } from "../destination/destination-policy.ts";
import { createTransport } from "./create-transport.ts";

/** The machine may be busy: how long something may take that takes no time. */
const patience = { timeout: 4000 };

type Wire = { url: string; sockets: Set<Socket>; close(): Promise<void> };
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** A server below the level of HTTP, and a transport that may call it. */
async function open(onConnection: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const transport = createTransport({
    policy: createDestinationPolicy({ allowHosts: parseAllowHosts(host), requireHttps: false }),
    lookup: () => undefined,
    maxResponseBytes: 1024,
  });
  const close = async () => {
    await transport.close();
    await new Promise((resolve) => server.close(resolve));
  };
  const wire: Wire = { url: `http://${host}/`, sockets, close };
  opened.push(wire);
  return { ...wire, send: transport.send };
}

type Sending = { url: string; body?: string; timeoutSeconds?: number; deadline?: Deadline };

function aDelivery({ url, body = "{}", timeoutSeconds = 5, deadline }: Sending): Delivery {
  const clock = startPhaseClock();
  const exchange: ExchangeRecord = { clock, sent: null, head: null, bytes: 0, redirects: [] };
  return {
    request: { method: "POST", url, headers: {}, body },
    tool: aToolDraft(),
    workspaceId: "default",
    messageId: "message_1",
    secrets: openSecrets({ source: {}, workspaceId: "default", environment: "production" }),
    deadline: deadline ?? startDeadline({ timeoutSeconds, clock }),
    exchange,
    attempt: { startOver: () => undefined },
  };
}

const fine = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nx-attempt: 2\r\n\r\nok";

test("a request that nobody reads is stopped by the deadline, and its socket is closed", async () => {
  const { url, send, sockets } = await open((socket) => void socket.pause());
  const delivery = aDelivery({ url, body: "x".repeat(32 * 1024 * 1024), timeoutSeconds: 1.5 });
  await expect(send(delivery)).rejects.toMatchObject({ reason: "timed-out" });
  expect(delivery.exchange.clock.phase).toBe("firstByte");
  for (const socket of sockets) socket.resume();
  await expect.poll(() => sockets.size, patience).toBe(0);
});

test("interim answers as fast as they can be sent do not keep the deadline from ending the call", async () => {
  const interim = Buffer.from("HTTP/1.1 102 Processing\r\n\r\n".repeat(1000));
  const { url, send, sockets } = await open((socket) => {
    const pour = () => {
      while (!socket.destroyed && socket.write(interim));
    };
    socket.once("data", pour).on("drain", pour);
  });
  const started = performance.now();
  await expect(send(aDelivery({ url, timeoutSeconds: 0.3 }))).rejects.toMatchObject({ reason: "timed-out" });
  expect(performance.now() - started).toBeLessThan(3000);
  await expect.poll(() => sockets.size, patience).toBe(0);
});

test("a call that has been stopped already opens no connection, and claims to have sent nothing", async () => {
  const { url, send, sockets } = await open(() => undefined);
  const clock = startPhaseClock();
  const deadline = startDeadline({ timeoutSeconds: 5, signal: AbortSignal.abort(), clock });
  const delivery = aDelivery({ url, deadline });
  await expect(send(delivery)).rejects.toMatchObject({ reason: "cancelled" });
  expect(delivery.exchange.sent).toBeNull();
  expect(sockets.size).toBe(0);
});

test("a destination that is refused has been sent nothing", async () => {
  const { send } = await open(() => undefined);
  const delivery = aDelivery({ url: "http://10.0.0.1/" });
  await expect(send(delivery)).rejects.toMatchObject({ reason: "blocked-destination" });
  expect(delivery.exchange.sent).toBeNull();
});

test("two attempts under one deadline keep apart what they sent and what they were told", async () => {
  let connections = 0;
  const { url, send } = await open((socket) => {
    connections += 1;
    const answer = connections === 1 ? "HTTP/1.1 503 No\r\ncontent-length: 9\r\n\r\nhalf" : fine;
    socket.once("data", () => (connections === 1 ? socket.end(answer) : socket.write(answer)));
  });
  const deadline = startDeadline({ timeoutSeconds: 5, clock: startPhaseClock() });
  const [first, second] = [aDelivery({ url, deadline }), aDelivery({ url, deadline })];
  await expect(send(first)).rejects.toMatchObject({ reason: "connection-failed" });
  expect(await send(second)).toMatchObject({ status: 200 });
  expect(first.exchange).toMatchObject({ sent: first.request, head: { status: 503 }, bytes: 4 });
  expect(second.exchange).toMatchObject({ sent: second.request, head: { status: 200 }, bytes: 2 });
  deadline.close();
});

test("one deadline stops every request that runs under it, and closes every socket", async () => {
  const { url, send, sockets } = await open((socket) => void socket.resume());
  const controller = new AbortController();
  const deadline = startDeadline({ timeoutSeconds: 5, signal: controller.signal, clock: startPhaseClock() });
  const sending = [1, 2, 3].map(() => send(aDelivery({ url, deadline })));
  await expect.poll(() => sockets.size, patience).toBe(3);
  controller.abort();
  const ended = await Promise.allSettled(sending);
  expect(ended.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  await expect.poll(() => sockets.size, patience).toBe(0);
});

test("stopping a call that has its answer changes nothing any more", async () => {
  const { url, send, sockets } = await open((socket) => void socket.on("data", () => socket.write(fine)));
  const controller = new AbortController();
  const deadline = startDeadline({ timeoutSeconds: 5, signal: controller.signal, clock: startPhaseClock() });
  expect(await send(aDelivery({ url, deadline }))).toMatchObject({ status: 200 });
  controller.abort();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sockets.size).toBe(1);
  expect(await send(aDelivery({ url }))).toMatchObject({ status: 200 });
  expect(sockets.size).toBe(1);
});

test("a hundred calls that are stopped at every moment of their way leave no socket open", async () => {
  const { url, send, sockets } = await open((socket) => {
    socket.on("data", () => void setTimeout(() => socket.write(fine), 5));
  });
  const sending = Array.from({ length: 100 }, (_, index) => {
    const clock = startPhaseClock();
    const controller = new AbortController();
    const deadline = startDeadline({ timeoutSeconds: 5, signal: controller.signal, clock });
    setTimeout(() => controller.abort(), index / 5);
    return send(aDelivery({ url, deadline })).finally(() => deadline.close());
  });
  const ended = await Promise.allSettled(sending);
  const failures = ended.flatMap((one) => (one.status === "rejected" ? [one.reason.reason] : []));
  expect(failures.length).toBeGreaterThan(0);
  expect(new Set(failures)).toEqual(new Set(["cancelled"]));
  const kept = ended.length - failures.length;
  await expect.poll(() => sockets.size, patience).toBeLessThanOrEqual(kept);
});
