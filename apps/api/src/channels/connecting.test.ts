import { setTimeout as wait } from "node:timers/promises";
import { callRepository, defaultWorkspaceId } from "@callhook/db";
import { poisonCall, queryRows, useTestDatabase } from "@callhook/db/testing";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parseEnvironment } from "../env.ts";
import { openServices, type Services } from "../services.ts";
import type { ChannelClosing, ChannelOutput } from "./protocol.ts";

const greeting = "Hello, thank you for calling. How can I help you?";
const patience = { timeout: 5_000, interval: 10 };
const workspaceId = defaultWorkspaceId;

const testDatabase = useTestDatabase();
let one: Services;
let other: Services;
beforeAll(async () => {
  one = await openProcess();
  other = await openProcess();
});
afterAll(async () => {
  await one.close();
  await other.close();
});

const openProcess = () =>
  openServices({
    environment: parseEnvironment({ DATABASE_URL: testDatabase.url, CALLHOOK_RECONNECT_SECONDS: "1" }),
    logger: pino({ level: "silent" }),
  });
const calls = () => callRepository({ database: one.database, workspaceId });

async function startCall(): Promise<string> {
  const call = await calls().start({
    agent: "receptionist",
    channel: "phone",
    from: null,
    variables: {},
    at: new Date().toISOString(),
  });
  return call.id;
}

/** One connection to a call, what it is told and why it is closed. */
function connectionTo(callId: string, connectionId: string) {
  const heard: ChannelOutput[] = [];
  const closed: ChannelClosing[] = [];
  let isOpen = true;
  const open = ({ channelCalls }: Services) =>
    channelCalls.open({
      workspaceId,
      callId,
      connectionId,
      isGreetingInterruptible: true,
      soundUrl: null,
      isOpen: () => isOpen,
      send: (output) => heard.push(output),
      close: (why) => closed.push(why),
    });
  const words = () => heard.flatMap((output) => (output.type === "text" ? [output.token] : [])).join("");
  const breakOff = () => void (isOpen = false);
  return { open, words, closed, breakOff };
}

const codesOf = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === "fulfilled" ? "opened" : String(result.reason.code))).toSorted();

test.each([
  ["one process", () => [one, one]],
  ["two processes", () => [one, other]],
])("a connection that is used twice at once in %s opens once", async (_where, processes) => {
  const callId = await startCall();
  const twins = [connectionTo(callId, "twin"), connectionTo(callId, "twin")];
  const results = await Promise.allSettled(
    twins.map(async (twin, index) => {
      const services = processes()[index];
      return services === undefined ? undefined : await twin.open(services);
    }),
  );
  expect(codesOf(results)).toEqual(["not-allowed", "opened"]);
  await vi.waitFor(
    () => expect(twins.map(({ words }) => words()).toSorted()).toEqual(["", greeting]),
    patience,
  );
  // Neither of them ends it: one has it, and the other has let go of it.
  await wait(1_300);
  expect((await calls().get(callId)).status).toBe("active");
});

test("a connection that cannot be put on record leaves nothing behind, and the next one is greeted", async () => {
  const callId = await startCall();
  await refuseConnections();
  try {
    await expect(connectionTo(callId, "first").open(one)).rejects.toThrow();
  } finally {
    await queryRows(one.database, "drop trigger refuse on call_events");
  }
  await wait(1_300);
  expect((await calls().get(callId)).status).toBe("active");
  const second = connectionTo(callId, "second");
  await second.open(one);
  await vi.waitFor(() => expect(second.words()).toBe(greeting), patience);
});

async function refuseConnections(): Promise<void> {
  await queryRows(
    one.database,
    `create or replace function refuse() returns trigger language plpgsql as
       $$ begin raise exception 'no connections now'; end $$`,
  );
  await queryRows(
    one.database,
    "create trigger refuse before insert on call_events for each statement execute function refuse()",
  );
}

test("a call that is let go of while a connection opens is to be connected to again, not given up", async () => {
  const leaving = await openProcess();
  const callId = await startCall();
  const late = connectionTo(callId, "late");
  const opening = late.open(leaving);
  const [refusal] = await Promise.allSettled([opening, leaving.channelCalls.drain(0)]);
  expect(refusal).toMatchObject({ status: "rejected", reason: { code: "unavailable" } });
  await leaving.close();
  const next = connectionTo(callId, "next");
  await next.open(other);
  await vi.waitFor(() => expect(next.words()).toBe(greeting), patience);
});

test("of two connections that open at once in two processes one has the call", async () => {
  for (let round = 0; round < 10; round += 1) {
    const callId = await startCall();
    const [first, second] = [connectionTo(callId, "first"), connectionTo(callId, "second")];
    const results = await Promise.allSettled([
      first.open(one),
      wait(round % 5).then(() => second.open(other)),
    ]);
    await wait(150);
    const alive = [first, second].filter(
      ({ closed }, index) => results[index]?.status === "fulfilled" && closed.length === 0,
    );
    expect(alive).toHaveLength(1);
  }
});

test("a first connection that broke while it was opened is not greeted, and the next one is", async () => {
  const callId = await startCall();
  const broken = connectionTo(callId, "broken");
  broken.breakOff();
  (await broken.open(one)).detach();
  expect(broken.words()).toBe("");
  const next = connectionTo(callId, "next");
  await next.open(one);
  await vi.waitFor(() => expect(next.words()).toBe(greeting), patience);
});

test("a connection that broke while it was opened takes nothing over from the one that came after it", async () => {
  const callId = await startCall();
  const broken = connectionTo(callId, "broken");
  const next = connectionTo(callId, "next");
  await next.open(one);
  broken.breakOff();
  const session = await broken.open(one);
  session.detach();
  expect(next.closed).toEqual([]);
  await wait(1_300);
  const events = await calls().events({ callId });
  expect(events.map(({ type }) => type)).toEqual([
    "call-started",
    "channel-connected",
    "agent-spoke",
    "channel-connected",
    "channel-disconnected",
  ]);
});

test("whoever is on the line when the call is removed with its workspace is hung up on", async () => {
  const callId = await startCall();
  const caller = connectionTo(callId, "on the line");
  await caller.open(one);
  await queryRows(one.database, `delete from calls where id = '${callId}'`);
  one.conversations.heard({ workspaceId, callId });
  await vi.waitFor(() => expect(caller.closed).toEqual(["call-ended"]), patience);
});

test("a caller who comes back is not greeted again where the greeting cannot be read", async () => {
  const callId = await startCall();
  await calls().append({ callId, events: [{ type: "agent-spoke", turn: 0, text: greeting }] });
  await poisonCall({ database: one.database, callId, afterSequence: 1 });
  const again = connectionTo(callId, crypto.randomUUID());
  const session = await again.open(one);
  await vi.waitFor(() => expect(again.words()).not.toBe(""), patience);
  expect(again.words()).not.toContain(greeting);
  await session.end("caller-hung-up");
});

test("a caller who comes back to a call of which something cannot be read is let in, and can hang up", async () => {
  const callId = await startCall();
  await calls().append({ callId, events: [{ type: "caller-spoke", text: "Hello?" }] });
  await poisonCall({ database: one.database, callId, afterSequence: 1 });
  const session = await connectionTo(callId, crypto.randomUUID()).open(one);
  await session.end("caller-hung-up");
  expect(await calls().get(callId)).toMatchObject({ status: "ended", endReason: "caller-hung-up" });
});
