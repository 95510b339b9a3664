import type { ToolDraftInput } from "@callhook/core";
import { aToolDraft } from "@callhook/core/testing";
import { beforeEach, expect, test } from "vitest";
import { connectionRepository } from "../../connections/connection-repository.ts";
import { openKeyring } from "../../secrets/keyring.ts";
import { noteSecretUse } from "../../secrets/note-secret-use.ts";
import { secretRepository } from "../../secrets/secret-repository.ts";
import { type AddedToolCall, addToolCalls } from "../../testing/add-tool-calls.ts";
import { addWorkspace } from "../../testing/add-workspace.ts";
import { useTestDatabase } from "../../testing/test-database.ts";
import { toolRepository } from "../tool-repository.ts";
import { toolLibraryRepository } from "./tool-library-repository.ts";

const { database } = useTestDatabase();
const now = new Date("2026-06-30T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
let workspaceId = "";

beforeEach(async () => {
  workspaceId = `workspace_${crypto.randomUUID()}`;
  await addWorkspace({ database, id: workspaceId });
});

const scope = () => ({ database, workspaceId });
const library = () => toolLibraryRepository(scope());
async function addTool(name: string, draft: Partial<ToolDraftInput> = {}, called: AddedToolCall[] = []) {
  const tool = await toolRepository(scope()).create(aToolDraft({ name, ...draft }));
  await addToolCalls({ database, workspaceId, toolId: tool.id, toolCalls: called });
  return tool;
}
const names = async (filter: Parameters<ReturnType<typeof library>["list"]>[0] = {}) =>
  (await library().list({ now, ...filter })).items.map(({ name }) => name);
const failed = (
  days: number,
  failureReason: AddedToolCall["failureReason"] = "timed-out",
): AddedToolCall => ({
  at: daysAgo(days),
  failureReason,
});
const succeeded = (days: number): AddedToolCall => ({ at: daysAgo(days) });

test("a tool's figures are those of its last 30 days, without mocks and without what failed by design", async () => {
  await addTool("Check", {}, [
    succeeded(1),
    succeeded(2),
    succeeded(29),
    failed(3),
    failed(1, "needs-confirmation"),
    failed(1, "cancelled"),
    { at: daysAgo(0.5), mocked: true, failureReason: "timed-out" },
    { at: daysAgo(0.25), outcome: null, durationMs: null },
    succeeded(31),
  ]);
  const { items } = await library().list({ now });
  expect(items).toMatchObject([
    {
      health: "works",
      lastUsedAt: daysAgo(0.25).toISOString(),
      recentToolCalls: 7,
      successRate: 3 / 4,
      warnings: [],
      unpublished: null,
    },
  ]);
});

test("a tool fails when half of its last ten calls did, however well it went before", async () => {
  const good = Array.from({ length: 20 }, (_, index) => succeeded(10 + index));
  await addTool("Half", {}, [...good, ...[1, 2, 3, 4, 5].map((days) => failed(days))]);
  await addTool("Less", {}, [...good, ...[1, 2, 3, 4].map((days) => failed(days))]);
  await addTool("Recovered", {}, [failed(5), failed(4), succeeded(3), succeeded(2), succeeded(1)]);
  await addTool("Asked first", {}, [failed(1, "needs-confirmation")]);
  await addTool("Mocked", {}, [{ at: daysAgo(1), mocked: true }]);
  await addTool("New");
  expect(await names({ health: "failing" })).toEqual(["Half"]);
  expect(await names({ health: "works", sort: "name" })).toEqual(["Asked first", "Less", "Recovered"]);
  expect(await names({ health: "never-called", sort: "name" })).toEqual(["Mocked", "New"]);
});

test("tools are sorted by each of their figures, and those without one come last", async () => {
  await addTool("Beta", {}, [succeeded(3), failed(4)]);
  await addTool("alpha", {}, [succeeded(9)]);
  await addTool("Gamma");
  const changed = await toolRepository(scope()).list({ search: "alpha" });
  await toolRepository(scope()).setEnabled({ toolId: changed.items[0]?.id ?? "", enabled: false });
  expect(await names()).toEqual(["Gamma", "alpha", "Beta"]);
  expect(await names({ sort: "name" })).toEqual(["alpha", "Beta", "Gamma"]);
  expect(await names({ sort: "name", order: "descending" })).toEqual(["Gamma", "Beta", "alpha"]);
  expect(await names({ sort: "last-used" })).toEqual(["Beta", "alpha", "Gamma"]);
  expect(await names({ sort: "last-used", order: "ascending" })).toEqual(["alpha", "Beta", "Gamma"]);
  expect(await names({ sort: "last-changed" })).toEqual(["alpha", "Gamma", "Beta"]);
  expect(await names({ sort: "success-rate" })).toEqual(["Beta", "alpha", "Gamma"]);
  expect(await names({ sort: "success-rate", order: "descending" })).toEqual(["alpha", "Beta", "Gamma"]);
});

test.each(["created", "name", "last-used", "last-changed", "success-rate"] as const)(
  "page by page every tool is met once, sorted by %s, also where many share a value",
  async (sort) => {
    for (let index = 0; index < 7; index += 1)
      await addTool(`Tool ${index % 3}`, {}, index < 4 ? [succeeded(1 + (index % 2))] : []);
    for (const direction of ["ascending", "descending"] as const) {
      const all = (await library().list({ sort, order: direction, now })).items.map(({ id }) => id);
      const met: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await library().list({ sort, order: direction, now, limit: 2, cursor });
        met.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(met).toEqual(all);
      expect(new Set(met).size).toBe(7);
    }
  },
);

test("a cursor of another sort, or of nobody's, is refused and says what to do", async () => {
  for (let index = 0; index < 3; index += 1) await addTool(`Tool ${index}`);
  const { nextCursor } = await library().list({ sort: "name", limit: 1 });
  const others = [
    nextCursor ?? "",
    "nonsense",
    Buffer.from('["created","descending","x","y"]').toString("base64url"),
  ];
  for (const cursor of others) {
    const listing = library().list({ sort: "created", cursor });
    await expect(listing).rejects.toMatchObject({ code: "invalid-input", issues: [{ path: "cursor" }] });
  }
});

test("tools are narrowed by agent, by being enabled and by words, the URL's among them", async () => {
  const quiet = await addTool("Quiet", { agentTargets: ["assistant"], url: "https://crm.example.com/find" });
  await addTool("Loud", { agentTargets: ["receptionist"], url: "https://api.example.com/find" });
  await toolRepository(scope()).setEnabled({ toolId: quiet.id, enabled: false });
  expect(await names({ agent: "assistant" })).toEqual(["Quiet"]);
  expect(await names({ enabled: true })).toEqual(["Loud"]);
  expect(await names({ search: "CRM.example" })).toEqual(["Quiet"]);
  expect(await names({ search: "crm%example" })).toEqual([]);
});

test("a credential that is missing, was refused or is behind a connection is a warning", async () => {
  const secrets = secretRepository({ ...scope(), keyring: openKeyring(["k".repeat(32)]) });
  for (const name of ["good", "bad"]) await secrets.write({ name, value: "value" });
  const judged = { verdict: "rejected", message: null } as const;
  await noteSecretUse({ scope: scope(), use: { name: "bad", tool: null, readAt: new Date(), judged } });
  const behind = await connectionRepository(scope()).create({
    name: "CRM",
    authentication: { type: "bearer", tokenSecret: "bad" },
  });
  const bearer = (tokenSecret: string) => ({ authentication: { type: "bearer" as const, tokenSecret } });
  const through = (connectionId: string) => ({
    authentication: { type: "connection" as const, connectionId },
  });
  await addTool("Fine", bearer("good"));
  await addTool("Forgotten", bearer("nowhere"));
  await addTool("Refused", bearer("bad"));
  await addTool("Through", through(behind.id));
  await addTool("Unconnected", through("connection_gone"));
  const { items } = await library().list({ health: "has-warnings", sort: "name" });
  expect(items.map(({ name, warnings }) => [name, ...warnings.map(({ warning }) => warning)])).toEqual([
    ["Forgotten", "secret-missing"],
    ["Refused", "secret-rejected"],
    ["Through", "secret-rejected"],
    ["Unconnected", "connection-missing"],
  ]);
  expect(items.map(({ warnings }) => warnings[0]?.message)).toContainEqual(
    expect.stringContaining("Write it under Secrets"),
  );
});

test("the figures are those of the workspace's own tool calls", async () => {
  const tool = await addTool("Ours", {}, [succeeded(1)]);
  await addWorkspace({ database, id: `${workspaceId}_theirs` });
  const theirs = { database, workspaceId: `${workspaceId}_theirs`, toolId: tool.id };
  await addToolCalls({ ...theirs, toolCalls: [failed(1), failed(2)] });
  expect((await library().list({ now })).items).toMatchObject([{ recentToolCalls: 1, successRate: 1 }]);
});
