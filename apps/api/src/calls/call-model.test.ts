import { afterAll, beforeAll, expect, test } from "vitest";
import { startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
  const nobody = "http://127.0.0.1:9/v1";
  const model = { kind: "openai-compatible", url: nobody, name: "none", retries: 0 } as const;
  await api.client.agents.update.mutate({ agentId: "receptionist", model });
});
afterAll(() => api.close());

async function answerIn(model: "agent" | "offline"): Promise<string> {
  const { callId } = await api.client.calls.start.mutate({
    agent: "receptionist",
    channel: "simulator",
    model,
  });
  const parts = await Array.fromAsync(
    await api.client.calls.say.mutate({ callId, text: "Thank you very much." }),
  );
  expect((await api.client.calls.get.query({ callId })).call.model).toBe(model);
  return parts.map((part) => (part.type === "text" ? part.text : "")).join("");
}

test("a call is held with the offline model though the agent's own is out of reach", async () => {
  expect(await answerIn("offline")).toMatch(/welcome/i);
  expect(await answerIn("agent")).not.toMatch(/welcome/i);
});

test("a model that a call cannot have is refused by name", async () => {
  const start = { agent: "receptionist", channel: "simulator", model: "gpt" };
  // What a client without types may send.
  const response = await fetch(`${api.url}/trpc/calls.start`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${api.apiKey}` },
    body: JSON.stringify(start),
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("agent, for the one that the agent is set to, or offline");
});
