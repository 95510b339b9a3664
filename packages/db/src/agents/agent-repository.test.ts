import { type ModelChoice, defaultAgentProfiles, defaultAgentSettings } from "@callhook/core";
import { expect, test } from "vitest";
import { auditRepository } from "../audit/audit-repository.ts";
import { openKeyring } from "../secrets/keyring.ts";
import { secretRepository } from "../secrets/secret-repository.ts";
import { queryRows } from "../testing/query-rows.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { agentRepository } from "./agent-repository.ts";

const { database } = useTestDatabase();
const scope = { database, workspaceId: "default" };
const agents = agentRepository(scope);
const secrets = secretRepository({ ...scope, keyring: openKeyring(["k".repeat(32)]) });
const openai = (keySecret: string): ModelChoice => ({
  kind: "openai",
  name: "gpt-5-mini",
  keySecret,
  timeoutSeconds: 20,
  retries: 1,
});

async function lastEntry() {
  const { items } = await auditRepository(scope).list({ action: "agent.updated", limit: 1 });
  return items[0];
}

test("a new installation has a receptionist and an assistant that behave as usual", async () => {
  expect(await agents.list()).toEqual([
    { id: "receptionist", ...defaultAgentProfiles.receptionist, ...defaultAgentSettings },
    { id: "assistant", ...defaultAgentProfiles.assistant, ...defaultAgentSettings },
  ]);
});

test("what a change leaves out stays as it is", async () => {
  const before = await agents.get("receptionist");
  const greeted = await agents.update({ id: "receptionist", greeting: "Good morning!" });
  expect(greeted).toEqual({ ...before, greeting: "Good morning!" });
  const instructed = await agents.update({ id: "receptionist", instructions: "Be kind." });
  expect(instructed).toEqual({ ...greeted, instructions: "Be kind." });
  const limited = await agents.update({ id: "receptionist", limits: { callMinutes: 10 }, canEndCall: true });
  expect(limited).toEqual({
    ...instructed,
    limits: { ...instructed.limits, callMinutes: 10 },
    canEndCall: true,
  });
  expect(await agents.get("receptionist")).toEqual(limited);
  expect(await agents.update({ id: "receptionist" })).toEqual(limited);
  expect(await agents.get("assistant")).toMatchObject(defaultAgentProfiles.assistant);
});

test("settings that an older row was saved without have their defaults", async () => {
  await queryRows(
    database,
    `update agents set settings = '{"limits":{"callMinutes":5}}' where id = 'assistant' returning id`,
  );
  expect(await agents.get("assistant")).toMatchObject({
    ...defaultAgentSettings,
    limits: { ...defaultAgentSettings.limits, callMinutes: 5 },
  });
});

test("the audit log names what was changed, down to the limit, and repeats none of it", async () => {
  await agents.update({
    id: "assistant",
    instructions: "The canary sings at nine.",
    limits: { silenceSeconds: 30 },
  });
  const entry = await lastEntry();
  expect(entry).toMatchObject({ details: { changed: ["instructions", "limits.silenceSeconds"] } });
  expect(JSON.stringify(entry)).not.toContain("canary");
});

test("a model's key is a secret that exists, or the change is refused at its field", async () => {
  const fallbackModel = openai("nowhere");
  const change = agents.update({ id: "assistant", fallbackModel, greeting: "Not saved." });
  await expect(change).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: "fallbackModel.keySecret" }],
  });
  expect((await agents.get("assistant")).greeting).not.toBe("Not saved.");
});

test("a secret that is an agent's key names it, and is not removed beneath it", async () => {
  await secrets.write({ name: "openai-key", value: "sk-canary" });
  await agents.update({ id: "receptionist", model: openai("openai-key") });
  const [listed] = (await secrets.list()).items;
  expect(listed?.usedBy.agents).toEqual([{ id: "receptionist", name: "Receptionist" }]);
  await expect(secrets.remove({ name: "openai-key", force: false })).rejects.toMatchObject({
    code: "in-use",
    message: expect.stringContaining("“Receptionist”"),
  });
  await secrets.remove({ name: "openai-key", force: true });
  // What was named before it went keeps nobody from changing something else.
  await agents.update({ id: "receptionist", greeting: "Still here." });
  expect(JSON.stringify(await agents.get("receptionist"))).not.toContain("canary");
});

test("a key that is removed while an agent begins to name it does not slip through", async () => {
  await secrets.write({ name: "late-key", value: "sk-late" });
  const endings = await Promise.allSettled([
    secrets.remove({ name: "late-key", force: false }),
    agents.update({ id: "assistant", model: openai("late-key") }),
  ]);
  expect(endings.filter(({ status }) => status === "rejected")).toHaveLength(1);
});

test("text that PostgreSQL cannot hold is refused as input", async () => {
  const change = agents.update({ id: "assistant", greeting: "Hello\0" });
  await expect(change).rejects.toMatchObject({ code: "invalid-input" });
});
