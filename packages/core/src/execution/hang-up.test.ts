import { getEventListeners } from "node:events";
import { afterEach, expect, test } from "vitest";
import type { ToolEffect } from "../tool/tool-effect.ts";
import { engineFixture } from "../testing/engine-fixture.ts";

const patience = { timeout: 4000 };

const { open, closeAll } = engineFixture();
afterEach(closeAll);

/** An endpoint that holds its answer back until it is let go, and a caller who hangs up meanwhile. */
async function hangUpOn(effect: ToolEffect) {
  const caller = new AbortController();
  const letGo = Promise.withResolvers<void>();
  const { endpoint, engine, toolFor } = await open({
    handler: async (response) => {
      caller.abort();
      await letGo.promise;
      response.writeHead(200, { "content-type": "application/json" }).end('{"booked":true}');
    },
  });
  const outcome = engine.execute({
    tool: toolFor({ method: "POST", effect }),
    arguments: {},
    callEnded: caller.signal,
  });
  return { endpoint, outcome, letGo: letGo.resolve };
}

test("when the caller hangs up, a read ends at once and its connection is closed", async () => {
  const { endpoint, outcome, letGo } = await hangUpOn("read");
  expect(await outcome).toMatchObject({ status: "failed", reason: "cancelled" });
  await expect.poll(() => endpoint.connections.open, patience).toBe(0);
  letGo();
});

test.each(["write", "idempotent-write"] as const)(
  "when the caller hangs up, a %s that was sent runs to its end, and its outcome is true",
  async (effect) => {
    const { endpoint, outcome, letGo } = await hangUpOn(effect);
    await expect.poll(() => endpoint.requests.length, patience).toBe(1);
    letGo();
    expect(await outcome).toMatchObject({ status: "succeeded", value: { booked: true } });
    expect(endpoint.requests).toHaveLength(1);
  },
);

test("a write for a caller who has hung up already is never sent", async () => {
  const { endpoint, engine, toolFor } = await open();
  const outcome = await engine.execute({
    tool: toolFor({ method: "POST" }),
    arguments: {},
    callEnded: AbortSignal.abort(),
  });
  expect(outcome).toMatchObject({
    reason: "cancelled",
    message: expect.stringContaining("before anything was sent"),
  });
  expect(endpoint.connections.accepted).toBe(0);
});

test("an abort ends a write that was sent, and the endpoint sees the connection close", async () => {
  const controller = new AbortController();
  const { endpoint, engine, toolFor } = await open({ handler: () => controller.abort() });
  const outcome = await engine.execute({
    tool: toolFor({ method: "POST" }),
    arguments: {},
    signal: controller.signal,
  });
  expect(outcome).toMatchObject({
    reason: "cancelled",
    message: expect.stringContaining("Whether it did the work is not known."),
  });
  await expect.poll(() => endpoint.connections.open, patience).toBe(0);
});

test("a tool call that is over listens to nobody, so that a long call does not gather listeners", async () => {
  const { engine, toolFor } = await open();
  const { signal } = new AbortController();
  const outcome = engine.execute({ tool: toolFor(), arguments: {}, signal, callEnded: signal });
  expect(getEventListeners(signal, "abort")).toHaveLength(2);
  expect(await outcome).toMatchObject({ status: "succeeded" });
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
