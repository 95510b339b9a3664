import type { Actor } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { and, asc, eq, ne } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { agentRepository } from "../agents/agent-repository.ts";
import { connectionOf } from "../database.ts";
import { auditEvents } from "../schema/audit-events.ts";
import { tools } from "../schema/tools.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { toolRepository } from "../tools/tool-repository.ts";

const { database } = useTestDatabase();
const connection = connectionOf(database);
const actor: Actor = {
  kind: "person",
  id: "user_anna",
  name: "anna@example.com",
  ipAddress: "203.0.113.9",
  userAgent: "Firefox",
};
const scope = { database, workspaceId: "default", actor };
const toolsOfAnna = toolRepository(scope);
const agentsOfAnna = agentRepository(scope);

/** What the log was told since the test began, oldest first. */
let since: string[] = [];
beforeEach(async () => {
  since = (await entries()).map(({ id }) => id);
});

async function entries() {
  return connection.select().from(auditEvents).orderBy(asc(auditEvents.at), asc(auditEvents.id));
}

async function newEntries() {
  return (await entries()).filter(({ id }) => !since.includes(id));
}

test("a tool's life is told step by step, with who did it and from where", async () => {
  const tool = await toolsOfAnna.create(aToolDraft({ name: "Check area" }));
  const draft = aToolDraft({ name: "Check the area", method: "PUT" });
  await toolsOfAnna.update({ toolId: tool.id, baseVersion: 1, draft });
  await toolsOfAnna.setEnabled({ toolId: tool.id, enabled: false });
  await toolsOfAnna.setEnabled({ toolId: tool.id, enabled: true });
  await toolsOfAnna.remove(tool.id);
  const told = await newEntries();
  const steps = told.map(({ action, subjectName, details }) => ({ action, subjectName, details }));
  const name = "Check the area";
  expect(steps.toSorted((one, other) => one.action.localeCompare(other.action))).toEqual([
    { action: "tool.created", subjectName: "Check area", details: { version: 1 } },
    { action: "tool.disabled", subjectName: name, details: { version: 2 } },
    { action: "tool.enabled", subjectName: name, details: { version: 2 } },
    { action: "tool.removed", subjectName: name, details: { version: 2 } },
    { action: "tool.updated", subjectName: name, details: { version: 2, changed: ["method", "name"] } },
  ]);
  for (const entry of told)
    expect(entry).toMatchObject({
      actorKind: "person",
      actorId: "user_anna",
      actorName: "anna@example.com",
      ipAddress: "203.0.113.9",
      userAgent: "Firefox",
      subjectKind: "tool",
      subjectId: tool.id,
    });
});

test("a changed header is named as changed, and its value is nowhere in the log", async () => {
  const withToken = (value: string) => aToolDraft({ headers: [{ name: "X-Token", value }] });
  const tool = await toolsOfAnna.create(withToken("canary-old"));
  await toolsOfAnna.update({ toolId: tool.id, baseVersion: 1, draft: withToken("canary-new") });
  const updated = (await newEntries()).find(({ action }) => action === "tool.updated");
  expect(updated).toMatchObject({ details: { changed: ["headers"] } });
  expect(JSON.stringify(await entries())).not.toContain("canary");
});

test("an agent's change names its fields; saving what is there already leaves no entry", async () => {
  await agentsOfAnna.update({ id: "assistant", instructions: "Be brief.", greeting: "Hi" });
  await agentsOfAnna.update({ id: "assistant", greeting: "Hi" });
  const subject = { subjectKind: "agent", subjectId: "assistant" };
  const details = { changed: ["greeting", "instructions"] };
  expect(await newEntries()).toMatchObject([{ action: "agent.updated", ...subject, details }]);
});

test("what was refused, changed nothing or does not exist leaves no entry, or the log would tell what never was", async () => {
  const tool = await toolsOfAnna.create(aToolDraft());
  since = (await entries()).map(({ id }) => id);
  await toolsOfAnna.setEnabled({ toolId: tool.id, enabled: true });
  const draft = aToolDraft();
  const [missing, outdated] = [{ toolId: "tool_unknown" }, { toolId: tool.id, baseVersion: 7, draft }];
  const refused = [
    toolsOfAnna.update(outdated),
    toolsOfAnna.update({ ...outdated, ...missing }),
    toolsOfAnna.setEnabled({ ...missing, enabled: false }),
    toolsOfAnna.remove(missing.toolId),
  ];
  const codes = (await Promise.all(refused.map(rejectionOf))).map((error) =>
    Reflect.get(Object(error), "code"),
  );
  expect(codes).toEqual(["version-conflict", "not-found", "not-found", "not-found"]);
  expect(await newEntries()).toEqual([]);
});

test("of two who save the same version one wins, and the log tells of that one alone", async () => {
  const tool = await toolsOfAnna.create(aToolDraft());
  since = (await entries()).map(({ id }) => id);
  const saves = ["one", "two", "three"].map((description) =>
    toolsOfAnna.update({ toolId: tool.id, baseVersion: 1, draft: aToolDraft({ description }) }),
  );
  const settled = await Promise.allSettled(saves);
  expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(await newEntries()).toMatchObject([{ details: { version: 2, changed: ["description"] } }]);
});

test("an entry is never alone: a change that fails takes it back", async () => {
  const taken = await toolsOfAnna.create(aToolDraft({ name: "Taken" }));
  const isOther = and(eq(tools.workspaceId, "default"), ne(tools.id, taken.id));
  const before = await connection.$count(tools, isOther);
  // Ten who reach for one function name: those who lose the race roll their tool and their entry back, and try again.
  await Promise.all(Array.from({ length: 10 }, () => toolsOfAnna.create(aToolDraft({ name: "Taken" }))));
  expect(await connection.$count(tools, isOther)).toBe(before + 10);
  expect(await newEntries()).toHaveLength(11);
});
