import { afterEach, expect, test } from "vitest";
import { engineFixture } from "../../testing/engine-fixture.ts";
import type { Claim } from "./call-ledger.ts";
import { messageIdOf } from "./message-id-of.ts";

const { open, closeAll } = engineFixture();
afterEach(closeAll);

const claim: Claim = {
  workspaceId: "w",
  callId: "c",
  functionName: "f",
  argumentsKey: "k",
  toolCallId: "t",
  effect: "write",
  windowMs: 1,
  leaseMs: 1,
};

test("the name of a request is a digest of what is asked for, and of nothing that changes when it is asked anew", () => {
  const name = messageIdOf(claim, 0);
  expect(name).toMatch(/^[\w-]{43}$/);
  expect(messageIdOf({ ...claim, toolCallId: "other", leaseMs: 2, windowMs: 2 }, 0)).toBe(name);
});

test("workspace, call, tool and arguments each make another name, and cannot be shifted into one another", () => {
  const changes = [
    { workspaceId: "w2" },
    { callId: "c2" },
    { functionName: "f2" },
    { argumentsKey: "k2" },
    { workspaceId: "wc", callId: "" },
    { workspaceId: "", callId: "wc" },
    { callId: "cf", functionName: "" },
  ];
  const names = changes.map((change) => messageIdOf({ ...claim, ...change }, 0));
  expect(new Set([...names, messageIdOf(claim, 0), messageIdOf(claim, 1)]).size).toBe(changes.length + 2);
});

test("what a lost answer left open is repeated under the same key; what was refused gets a new one", async () => {
  for (const [status, keys] of [
    [400, 2],
    [500, 1],
  ] as const) {
    const { endpoint, engine, toolFor } = await open({ handler: { status } });
    const write = toolFor({ method: "POST", retries: 0, repetitionWindowSeconds: 1 });
    const ask = (toolCallId: string) =>
      engine.execute({ tool: write, arguments: {}, context: { callId: "call_1", toolCallId } });
    await ask("a");
    await expect.poll(async () => (await ask("b")).replay, { timeout: 5000, interval: 50 }).toBeNull();
    expect(new Set(endpoint.requests.map(({ headers }) => headers["idempotency-key"])).size).toBe(keys);
    expect(endpoint.requests).toHaveLength(2);
  }
});
