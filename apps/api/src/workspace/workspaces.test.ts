import { expect, test } from "vitest";
import { pino } from "pino";
import { startedApi } from "../auth/testing/started-api.ts";
import { aTeam, showing } from "../members/testing/a-team.ts";
import { bearer, createTestClient, refusalOf } from "../testing/start-api.ts";

test("an owner opens a second workspace, on the plan of the installation, and is its owner", async () => {
  const { client, owner, url } = await aTeam({ CALLHOOK_DEFAULT_PLAN: "pro" });
  const created = await client.workspace.create.mutate({ name: "  Drains & Co " });
  expect(created).toEqual({ id: expect.stringMatching(/^workspace_/), name: "Drains & Co" });
  const second = showing({ api: { url }, browser: owner, workspaceId: created.id });
  expect(await second.workspace.get.query()).toMatchObject({ ...created, plan: "pro", role: "owner" });
  expect(await second.agents.list.query()).toHaveLength(2);
});

test("a viewer opens no workspace, and a key does not either: it is no person", async () => {
  const { join, serviceClient } = await aTeam();
  const viewer = (await join("viewer")).browser.client();
  const byViewer = viewer.workspace.create.mutate({ name: "Mine" });
  expect(await refusalOf(byViewer)).toMatchObject({ code: "not-allowed" });
  const byKey = serviceClient.workspace.create.mutate({ name: "Mine" });
  expect(await refusalOf(byKey)).toMatchObject({ code: "not-signed-in" });
});

test("what somebody may do is told with the workspace; a key has permissions and no role", async () => {
  const { join, serviceClient } = await aTeam();
  const viewer = (await join("viewer")).browser.client();
  expect(await viewer.workspace.get.query()).toMatchObject({
    role: "viewer",
    permissions: ["tools:read", "agents:read", "calls:read", "workspace:read", "members:read"],
  });
  const { role, permissions } = await serviceClient.workspace.get.query();
  expect(role).toBeNull();
  expect(permissions).toContain("workspace:remove");
});

test("an admin renames a workspace and does not remove it", async () => {
  const { join } = await aTeam();
  const admin = (await join("admin")).browser.client();
  expect(await admin.workspace.rename.mutate({ name: "Renamed" })).toMatchObject({ name: "Renamed" });
  const removal = admin.workspace.remove.mutate({ name: "Renamed" });
  expect(await refusalOf(removal)).toMatchObject({ code: "not-allowed" });
});

test("a removed workspace is gone for everybody at once, and the log of the process says who did it", async () => {
  const lines: string[] = [];
  const logger = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  const { owner, url } = await startedApi({}, logger);
  const client = owner.client();
  const { id } = await client.workspace.create.mutate({ name: "Doomed" });
  const doomed = showing({ api: { url }, browser: owner, workspaceId: id });
  const mistyped = doomed.workspace.remove.mutate({ name: "My business" });
  expect(await refusalOf(mistyped)).toMatchObject({ code: "invalid-input", paths: ["name"] });
  await doomed.workspace.remove.mutate({ name: "Doomed" });
  expect(await refusalOf(doomed.workspace.get.query())).toMatchObject({ code: "not-found" });
  const me = await client.me.get.query();
  expect(me.workspaces).toMatchObject([{ workspaceId: "default" }]);
  const line = lines.find((text) => text.includes("workspace removed"));
  expect(JSON.parse(line ?? "{}")).toMatchObject({ workspaceId: id, actorId: me.id });
});

test("a person of two workspaces gets exactly what each request names, however they are mixed", async () => {
  const { client, owner, url, serviceClient } = await aTeam();
  const { id: secondId } = await client.workspace.create.mutate({ name: "Second" });
  const first = showing({ api: { url }, browser: owner, workspaceId: "default" });
  const second = showing({ api: { url }, browser: owner, workspaceId: secondId });
  for (const page of [first, second]) {
    const { name } = await page.workspace.get.query();
    await page.agents.update.mutate({ agentId: "receptionist", greeting: `Welcome to ${name}.` });
    await page.calls.start.mutate({ agent: "receptionist", from: name });
  }
  const rounds = Array.from({ length: 10 }, async () => {
    const [ours, theirs] = await Promise.all([
      Promise.all([first.workspace.get.query(), first.agents.list.query(), first.calls.list.query({})]),
      Promise.all([second.workspace.get.query(), second.agents.list.query(), second.calls.list.query({})]),
    ]);
    for (const [[workspace, agents, calls], name] of [
      [ours, "My business"],
      [theirs, "Second"],
    ] as const) {
      expect(workspace.name).toBe(name);
      expect(agents.map(({ greeting }) => greeting)).toContain(`Welcome to ${name}.`);
      expect(calls.items.map(({ from }) => from)).toEqual([name]);
    }
  });
  await Promise.all(rounds);
  const [call] = (await first.calls.list.query({})).items;
  const unknown = await refusalOf(second.calls.get.query({ callId: "call_unknown" }));
  expect(await refusalOf(second.calls.get.query({ callId: call?.id ?? "" }))).toEqual(unknown);
  expect((await serviceClient.calls.list.query({})).items).toHaveLength(1);
});

test("a foreign workspace looks like one that does not exist, to a person and to a key", async () => {
  const { client, join, apiKey, url, owner } = await aTeam();
  const { id } = await client.workspace.create.mutate({ name: "Second" });
  const { browser } = await join("editor");
  const asPerson = (workspaceId: string) => showing({ api: { url }, browser, workspaceId });
  const unknown = await refusalOf(asPerson("workspace_unknown").tools.list.query({}));
  expect(unknown).toMatchObject({ code: "not-found", status: 404 });
  for (const workspaceId of [id, "", "with space"])
    expect(await refusalOf(asPerson(workspaceId).tools.list.query({}))).toEqual(unknown);
  const service = createTestClient({
    origin: url,
    headers: { ...bearer(apiKey), "x-callhook-workspace": id },
  });
  expect(await refusalOf(service.tools.list.query({}))).toEqual(unknown);
  expect(
    (await showing({ api: { url }, browser: owner, workspaceId: id }).tools.list.query({})).items,
  ).toEqual([]);
});
