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

test("what is wrong with a change is told at its field, and nothing of it is kept", async () => {
  const model = { kind: "openai", name: "", keySecret: "nowhere" } as const;
  const limits = { stepsPerTurn: 99 };
  const update = api.client.agents.update.mutate({ agentId: "assistant", greeting: "Kept?", model, limits });
  const refused = await refusalOf(update);
  expect(refused).toMatchObject({ code: "invalid-input" });
  expect(refused.paths?.toSorted()).toEqual(["limits.stepsPerTurn", "model.name"]);
  const named = { ...model, name: "gpt-5-mini" };
  const withoutKey = api.client.agents.update.mutate({ agentId: "assistant", model: named });
  expect(await refusalOf(withoutKey)).toMatchObject({ paths: ["model.keySecret"] });
  expect((await api.client.agents.get.query({ agentId: "assistant" })).greeting).not.toBe("Kept?");
});
