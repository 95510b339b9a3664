import { defaultAgentProfiles } from "@callhook/core";
import { expect, test } from "vitest";
import { useTestDatabase } from "../testing/test-database.ts";
import { agentRepository } from "./agent-repository.ts";

const { database } = useTestDatabase();
const agents = agentRepository({ database, workspaceId: "default" });

test("a new installation has a receptionist and an assistant", async () => {
  expect(await agents.list()).toEqual([
    { id: "receptionist", ...defaultAgentProfiles.receptionist },
    { id: "assistant", ...defaultAgentProfiles.assistant },
  ]);
});

test("what a change leaves out stays as it is", async () => {
  const before = await agents.get("receptionist");
  const greeted = await agents.update({ id: "receptionist", greeting: "Good morning!" });
  expect(greeted).toEqual({ ...before, greeting: "Good morning!" });
  const instructed = await agents.update({ id: "receptionist", instructions: "Be kind." });
  expect(instructed).toEqual({ ...greeted, instructions: "Be kind." });
  expect(await agents.get("receptionist")).toEqual(instructed);
  expect(await agents.update({ id: "receptionist" })).toEqual(instructed);
  expect(await agents.get("assistant")).toMatchObject(defaultAgentProfiles.assistant);
});

test("text that PostgreSQL cannot hold is refused as input", async () => {
  const change = agents.update({ id: "assistant", greeting: "Hello\0" });
  await expect(change).rejects.toMatchObject({ code: "invalid-input" });
});
