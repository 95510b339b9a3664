import { expect, test } from "vitest";
import { bearer, createTestClient, refusalOf } from "../testing/start-api.ts";
import { aTeam, showing } from "./testing/a-team.ts";

test("everybody sees who is in, by name, and which of them they are", async () => {
  const { client, join } = await aTeam();
  const viewer = await join("viewer");
  const { items } = await viewer.browser.client().members.list.query({});
  expect(items).toMatchObject([
    { email: "olive@plumber.example", role: "owner", isYou: false, twoFactorEnabled: false },
    { userId: viewer.userId, email: "viewer@team.example", role: "viewer", isYou: true },
  ]);
  expect((await client.members.list.query({ limit: 1 })).nextCursor).toEqual(expect.any(String));
});

test("a new role takes effect on the next request", async () => {
  const { client, join } = await aTeam();
  const editor = await join("editor");
  const theirs = editor.browser.client();
  await theirs.agents.update.mutate({ agentId: "receptionist", greeting: "Hello." });
  await client.members.setRole.mutate({ userId: editor.userId, role: "viewer" });
  const change = theirs.agents.update.mutate({ agentId: "receptionist", greeting: "Hi." });
  expect(await refusalOf(change)).toMatchObject({ code: "not-allowed" });
  expect(await theirs.workspace.get.query()).toMatchObject({ role: "viewer" });
  await client.members.setRole.mutate({ userId: editor.userId, role: "admin" });
  expect((await theirs.workspace.get.query()).permissions).toContain("members:write");
});

test("who is removed is out at once, in every browser, with the keys that they made", async () => {
  const { client, join, url } = await aTeam();
  const admin = await join("admin");
  const theirs = admin.browser.client();
  const { key } = await theirs.apiKeys.create.mutate({ name: "CRM", scopes: ["tools:read"] });
  const named = showing({ api: { url }, browser: admin.browser, workspaceId: "default" });
  await client.members.remove.mutate({ userId: admin.userId });
  const unknown = showing({ api: { url }, browser: admin.browser, workspaceId: "nowhere" });
  const refusal = await refusalOf(named.tools.list.query({}));
  expect(refusal).toMatchObject({ code: "not-found" });
  expect(refusal).toEqual(await refusalOf(unknown.tools.list.query({})));
  expect(await refusalOf(theirs.tools.list.query({}))).toMatchObject({ code: "not-found" });
  expect((await theirs.me.get.query()).workspaces).toEqual([]);
  const service = createTestClient({ origin: url, headers: bearer(key) });
  expect(await refusalOf(service.tools.list.query({}))).toMatchObject({ code: "not-signed-in" });
});

test("whoever leaves is out, and the last owner stays", async () => {
  const { client, join } = await aTeam();
  const viewer = await join("viewer");
  await viewer.browser.client().members.leave.mutate();
  expect((await client.members.list.query({})).items).toHaveLength(1);
  expect(await refusalOf(client.members.leave.mutate())).toMatchObject({
    code: "not-allowed",
    message: expect.stringContaining("owner first"),
  });
});

test("an editor manages nobody, and an admin no owner", async () => {
  const { client, join } = await aTeam();
  const { id: ownerId } = await client.me.get.query();
  const [editor, admin] = [await join("editor"), await join("admin")];
  const [editors, admins] = [editor.browser.client(), admin.browser.client()];
  const attempts = [
    editors.members.remove.mutate({ userId: admin.userId }),
    editors.members.invite.mutate({ email: "new@example.com", role: "viewer" }),
    admins.members.setRole.mutate({ userId: ownerId, role: "viewer" }),
    admins.members.setRole.mutate({ userId: admin.userId, role: "owner" }),
    admins.members.invite.mutate({ email: "new@example.com", role: "owner" }),
  ];
  for (const refusal of await Promise.all(attempts.map(refusalOf)))
    expect(refusal).toMatchObject({ code: "not-allowed" });
});
