import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test("what an agent is told and says is changed one by one, and read back", async () => {
  await api.client.agents.update.mutate({ agentId: "assistant", instructions: "  Be brief.  " });
  await api.client.agents.update.mutate({ agentId: "assistant", greeting: "" });
  const agent = await api.client.agents.get.query({ agentId: "assistant" });
  expect(agent).toMatchObject({ id: "assistant", instructions: "Be brief.", greeting: "" });
});

test("empty instructions are refused in good grammar, and the old ones stay", async () => {
  const before = await api.client.agents.get.query({ agentId: "receptionist" });
  const update = api.client.agents.update.mutate({ agentId: "receptionist", instructions: " " });
  const refused = await refusalOf(update);
  expect(refused).toMatchObject({ code: "invalid-input", paths: ["instructions"] });
  expect(refused.message).toContain("Instructions are required.");
  expect(await api.client.agents.get.query({ agentId: "receptionist" })).toEqual(before);
});
