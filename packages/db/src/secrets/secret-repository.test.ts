import { aToolDraft } from "@callhook/core/testing";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { environmentRepository } from "../environments/environment-repository.ts";
import { auditRepository } from "../audit/audit-repository.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { queryRows } from "../testing/query-rows.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { toolRepository } from "../tools/tool-repository.ts";
import { openKeyring } from "./keyring.ts";
import { secretRepository } from "./secret-repository.ts";

const { database } = useTestDatabase();
const keyring = openKeyring(["k".repeat(32)]);
const actor = {
  kind: "person",
  id: "anna",
  name: "anna@example.com",
  ipAddress: null,
  userAgent: null,
} as const;
const scope = { database, workspaceId: "default", actor };
const secrets = secretRepository({ ...scope, keyring });
const neighbours = secretRepository({ database, workspaceId: "neighbour", keyring });

beforeAll(() => addWorkspace({ database, id: "neighbour" }));
beforeEach(async () => {
  await queryRows(database, "delete from secrets");
  await queryRows(database, "delete from tools");
});

const usingTool = (secretName: string, name = "Look up a customer") =>
  aToolDraft({ name, authentication: { type: "bearer", tokenSecret: secretName } });

test("a secret is kept sealed, read by the engine alone, and listed without its value", async () => {
  await secrets.write({ name: "crm-key", value: "token-of-crm" });
  expect(await secrets.read("crm-key")).toMatchObject({ value: "token-of-crm" });
  const { items } = await secrets.list();
  expect(items).toMatchObject([
    { name: "crm-key", version: 1, writtenBy: "anna@example.com", lastUsedAt: null, health: null },
  ]);
  expect(JSON.stringify(items)).not.toContain("token-of-crm");
  const rows = await queryRows(database, "select secrets::text as row, sealed from secrets");
  expect(JSON.stringify(rows)).not.toContain("token-of-crm");
  expect(Buffer.from(String(rows[0]?.["row"])).includes("token-of-crm")).toBe(false);
});

test("replacing a value takes effect on the next read, keeps the name, and counts on", async () => {
  await secrets.write({ name: "crm-key", value: "token-1" });
  await secrets.noteUse({
    name: "crm-key",
    tool: null,
    readAt: new Date(Date.now() + 1000),
    judged: { verdict: "rejected", message: "api.example.com answered 401." },
  });
  await secrets.write({ name: "crm-key", value: "token-2" });
  expect(await secrets.read("crm-key")).toMatchObject({ value: "token-2" });
  expect((await secrets.list()).items).toMatchObject([{ name: "crm-key", version: 2, health: null }]);
});

test("a neighbour's secret cannot be read, seen or removed, and looks as if it did not exist", async () => {
  await neighbours.write({ name: "their-key", value: "token-of-theirs" });
  expect(await secrets.read("their-key")).toBeUndefined();
  expect((await secrets.list()).items).toEqual([]);
  const unknown = await rejectionOf(secrets.remove({ name: "unknown", force: true }));
  expect(await rejectionOf(secrets.remove({ name: "their-key", force: true }))).toEqual(unknown);
  expect(await neighbours.read("their-key")).toMatchObject({ value: "token-of-theirs" });
});

test("a name that differs in case alone is refused, since tools would mix them up", async () => {
  await secrets.write({ name: "crm-key", value: "token-1" });
  await expect(secrets.write({ name: "CRM-key", value: "token-2" })).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: "name" }],
  });
});

test("where a secret is used is shown, and removing it is refused with the tools named, unless by force", async () => {
  await secrets.write({ name: "crm-key", value: "token-1" });
  const tool = await toolRepository(scope).create(usingTool("crm-key"));
  await toolRepository(scope).create(
    aToolDraft({
      name: "By header",
      headers: [{ name: "X-Key", value: { from: "secret", name: "crm-key" } }],
    }),
  );
  expect((await secrets.list()).items[0]?.usedBy).toMatchObject({
    tools: [{ name: "By header" }, { id: tool.id, name: "Look up a customer" }],
    connections: [],
  });
  await expect(secrets.remove({ name: "crm-key", force: false })).rejects.toMatchObject({
    code: "in-use",
    message: expect.stringContaining("“By header”, “Look up a customer”"),
  });
  expect(await secrets.read("crm-key")).toMatchObject({ value: "token-1" });
  await secrets.remove({ name: "crm-key", force: true });
  expect(await secrets.read("crm-key")).toBeUndefined();
});

const ok = { verdict: "ok", message: null } as const;

async function usesOnRecord() {
  const { items } = await auditRepository(scope).list({ action: "secret.used", limit: 100 });
  return items.length;
}

test("a use is noted once a minute, told the log once a day for each tool, and a new verdict at once", async () => {
  await secrets.write({ name: "crm-key", value: "token-1" });
  const before = await usesOnRecord();
  const use = {
    name: "crm-key",
    tool: { id: "tool_1", name: "Look up" },
    readAt: new Date(Date.now() + 1000),
  };
  for (let index = 0; index < 5; index += 1) await secrets.noteUse({ ...use, judged: ok });
  await secrets.noteUse({ ...use, tool: { id: "tool_2", name: "Book" }, judged: ok });
  expect((await usesOnRecord()) - before).toBe(2);
  const message = "api.example.com answered 401.";
  await secrets.noteUse({ ...use, judged: { verdict: "rejected", message } });
  const { items } = await secrets.list();
  expect(items).toMatchObject([{ health: { verdict: "rejected", message }, lastUsedAt: expect.any(Date) }]);
  await queryRows(database, "update secret_uses set noted_at = now() - interval '25 hours'");
  await secrets.noteUse({ ...use, judged: null });
  expect((await usesOnRecord()) - before).toBe(3);
});

test("a verdict on a value that was replaced meanwhile says nothing of the new one", async () => {
  await secrets.write({ name: "crm-key", value: "token-1" });
  const readAt = new Date(Date.now() - 60_000);
  await secrets.noteUse({
    name: "crm-key",
    tool: null,
    readAt,
    judged: { verdict: "rejected", message: "401" },
  });
  expect((await secrets.list()).items).toMatchObject([{ health: null }]);
});

test("the use of a secret that was removed meanwhile leaves nothing", async () => {
  await secrets.noteUse({ name: "gone", tool: { id: "t", name: "T" }, readAt: new Date(), judged: ok });
  expect(await queryRows(database, "select * from secret_uses")).toEqual([]);
});

test("the list goes page by page and the names are in order", async () => {
  for (const name of ["b-key", "a-key", "c-key"]) await secrets.write({ name, value: "token-1" });
  expect(await secrets.names()).toEqual(["a-key", "b-key", "c-key"]);
  const first = await secrets.list({ limit: 2 });
  const second = await secrets.list({ limit: 2, cursor: first.nextCursor ?? "" });
  expect([...first.items, ...second.items].map(({ name }) => name).toSorted()).toEqual([
    "a-key",
    "b-key",
    "c-key",
  ]);
});

test("a value of an environment is read there alone, judged for itself, and gone with the secret", async () => {
  const scope = { database, workspaceId: "default" };
  const ours = secretRepository({ ...scope, keyring: openKeyring(["k".repeat(32)]) });
  await environmentRepository(scope).create("staging");
  const early = ours.write({ name: "env-key", value: "early", environment: "staging" });
  await expect(early).rejects.toMatchObject({ issues: [{ path: "name" }] });
  await ours.write({ name: "env-key", value: "of-production" });
  expect(await ours.read("env-key", "staging")).toMatchObject({ value: "of-production" });
  await ours.write({ name: "env-key", value: "of-staging", environment: "staging" });
  expect(await ours.read("env-key", "staging")).toMatchObject({ value: "of-staging" });
  expect(await ours.read("env-key")).toMatchObject({ value: "of-production" });
  const judged = { verdict: "rejected", message: "No." } as const;
  const readAt = new Date(Date.now() + 1000);
  await ours.noteUse({ name: "env-key", environment: "staging", tool: null, readAt, judged });
  const find = async () => (await ours.list({ limit: 100 })).items.find(({ name }) => name === "env-key");
  expect(await find()).toMatchObject({
    health: null,
    environments: [{ name: "staging", health: { verdict: "rejected" } }],
  });
  await ours.removeValue({ name: "env-key", environment: "staging" });
  expect(await ours.read("env-key", "staging")).toMatchObject({ value: "of-production" });
  expect((await find())?.environments).toEqual([]);
});

test("an environment that is not there is given nothing, least of all what is production's", async () => {
  await secrets.write({ name: "crm-key", value: "of-production" });
  expect(await secrets.read("crm-key", "renamed-meanwhile")).toBeUndefined();
  expect(await secrets.read("crm-key")).toMatchObject({ value: "of-production" });
});

test("all values of a workspace are read at once, and those whose key is gone are counted", async () => {
  await environmentRepository(scope).create("preview");
  await secrets.write({ name: "crm-key", value: "of-production" });
  await secrets.write({ name: "crm-key", value: "of-preview", environment: "preview" });
  await neighbours.write({ name: "crm-key", value: "of-the-neighbour" });
  expect(await secrets.readAll()).toEqual({ values: ["of-production", "of-preview"], unreadable: 0 });
  const others = secretRepository({ ...scope, keyring: openKeyring(["z".repeat(32)]) });
  expect(await others.readAll()).toEqual({ values: [], unreadable: 2 });
});
