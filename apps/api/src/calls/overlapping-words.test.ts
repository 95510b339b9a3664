import { startEndpoint } from "@callhook/core/testing";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { anAreaTool } from "../testing/an-area-tool.ts";
import { startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  api = await startApi();
  endpoint = await startEndpoint();
  endpoint.respondWith({ delayMs: 300, json: { available: true } });
  await api.client.tools.create.mutate(anAreaTool(endpoint));
});
afterAll(async () => {
  await endpoint.close();
  await api.close();
});

async function partsOf(callId: string, text: string) {
  return Array.fromAsync(await api.client.calls.say.mutate({ callId, text }));
}

async function wordsOf(callId: string) {
  const { transcript } = await api.client.calls.get.query({ callId });
  const textsOf = (role: "caller" | "agent") =>
    transcript.turns.flatMap((turn) => (turn.role === role ? [turn.text] : []));
  return { caller: textsOf("caller"), agent: textsOf("agent") };
}

test.each([5, 5, 20])(
  "two questions %d milliseconds apart get one answer, and both are on record",
  // A busy machine can stretch the pause until the first one is answered; then there was nothing to overlap.
  { retry: 3 },
  async (pauseMs) => {
    const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
    const first = partsOf(callId, "Do you come out to 94114?");
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const second = await partsOf(callId, "What about 94103?");
    expect((await first).at(-1)).toEqual({ type: "turn-finished", interrupted: true });
    expect(second.at(-1)).toEqual({ type: "turn-finished", interrupted: false });
    const { caller, agent } = await wordsOf(callId);
    expect(caller).toEqual(["Do you come out to 94114?", "What about 94103?"]);
    expect(agent).toHaveLength(1);
  },
);

test("a question that interrupts a request under way is the one that is answered", async () => {
  const { callId } = await api.client.calls.start.mutate({ agent: "receptionist" });
  const before = endpoint.requests.length;
  const first = partsOf(callId, "Do you come out to 94114?");
  await vi.waitFor(() => expect(endpoint.requests).toHaveLength(before + 1), { timeout: 5_000 });
  await Promise.all([first, partsOf(callId, "What about 94103?")]);
  expect(endpoint.requests.at(-1)?.body).toBe('{"zip_code":"94103"}');
  const { agent } = await wordsOf(callId);
  expect(agent).toHaveLength(1);
  expect(agent[0]).toContain("94103");
});
