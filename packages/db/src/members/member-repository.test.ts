import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { accessRepository } from "../access/access-repository.ts";
import { apiKeyRepository } from "../access/api-key-repository.ts";
import { addPerson } from "../testing/add-person.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { invitationAccess } from "./invitation-access.ts";
import { memberRepository } from "./member-repository.ts";
import { aWorkspace } from "./testing/a-workspace.ts";

const { database } = useTestDatabase();

test("members are listed by name, whatever its case, and each once however the pages are cut", async () => {
  const workspace = await aWorkspace(database);
  const names = ["zoe", "Anna", "anna", "Émile", "bob", "Bob", "x".repeat(300)];
  for (const name of names) {
    const email = `${randomUUID()}@example.com`;
    await addPerson({ database, email, name, role: "viewer", workspaceId: workspace.workspaceId });
  }
  const all = (await memberRepository(workspace.scope).list()).items;
  expect(all.map(({ name }) => name.toLowerCase()).slice(0, 4)).toEqual(["anna", "anna", "bob", "bob"]);
  expect(all[0]).toEqual({
    userId: expect.any(String),
    name: expect.stringMatching(/anna/i),
    email: expect.stringContaining("@example.com"),
    role: "viewer",
    joinedAt: expect.any(Date),
    twoFactorEnabled: false,
  });
  const paged = [];
  let cursor: string | undefined;
  do {
    const page = await memberRepository(workspace.scope).list({ limit: 2, cursor });
    paged.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(paged).toEqual(all);
});

test("a cursor that no list has answered with is refused, not searched with", async () => {
  const { scope } = await aWorkspace(database);
  const forged = Buffer.from('["a"]').toString("base64url");
  for (const cursor of ["", "nonsense", forged])
    await expect(memberRepository(scope).list({ cursor })).rejects.toMatchObject({ code: "invalid-input" });
});

test("a changed role is on record with the old and the new one, and one that stays is not", async () => {
  const { add, roles, audit } = await aWorkspace(database);
  const [owner, viewer] = [await add("owner"), await add("viewer")];
  await owner.members.setRole({ userId: viewer.userId, role: "admin" });
  await owner.members.setRole({ userId: viewer.userId, role: "admin" });
  expect(await roles()).toMatchObject({ [viewer.userId]: "admin" });
  expect(await audit()).toMatchObject([
    {
      action: "member.role-changed",
      actorId: owner.userId,
      subjectId: viewer.userId,
      subjectName: viewer.email,
      details: { from: "viewer", to: "admin" },
    },
  ]);
});

test("an admin manages everybody but owners, or they could take the workspace over", async () => {
  const { add, roles } = await aWorkspace(database);
  const [owner, admin, editor] = [await add("owner"), await add("admin"), await add("editor")];
  await add("owner");
  const before = await roles();
  for (const attempt of [
    () => admin.members.setRole({ userId: owner.userId, role: "viewer" }),
    () => admin.members.setRole({ userId: owner.userId, role: "owner" }),
    () => admin.members.setRole({ userId: admin.userId, role: "owner" }),
    () => admin.members.setRole({ userId: editor.userId, role: "owner" }),
    () => admin.members.remove(owner.userId),
  ])
    expect(await rejectionOf(attempt())).toMatchObject({ code: "not-allowed" });
  expect(await roles()).toEqual(before);
  await admin.members.setRole({ userId: editor.userId, role: "admin" });
  await admin.members.remove(editor.userId);
  expect(Object.keys(await roles())).not.toContain(editor.userId);
});

test("an API key acts as an admin at most, so that one that leaked makes nobody an owner", async () => {
  const { add, as } = await aWorkspace(database);
  const [owner, editor] = [await add("owner"), await add("editor")];
  const key = as({ kind: "api-key", id: "key_a", name: "CRM", ipAddress: null, userAgent: null });
  await expect(key.members.setRole({ userId: editor.userId, role: "owner" })).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(key.members.remove(owner.userId)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(key.members.leave()).rejects.toMatchObject({ code: "not-allowed" });
  await key.members.setRole({ userId: editor.userId, role: "viewer" });
});

test("the last owner cannot leave, be removed or become less", async () => {
  const { add, roles } = await aWorkspace(database);
  const owner = await add("owner");
  await add("admin");
  for (const attempt of [
    () => owner.members.leave(),
    () => owner.members.remove(owner.userId),
    () => owner.members.setRole({ userId: owner.userId, role: "admin" }),
  ])
    expect(await rejectionOf(attempt())).toMatchObject({
      code: "not-allowed",
      message: expect.stringContaining("Make somebody else an owner first"),
    });
  const second = await add("owner");
  await owner.members.leave();
  expect(await roles()).toMatchObject({ [second.userId]: "owner" });
});

test("two owners who demote each other at once leave one owner behind", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { add, roles } = await aWorkspace(database);
    const [one, other] = [await add("owner"), await add("owner")];
    const results = await Promise.allSettled([
      one.members.setRole({ userId: other.userId, role: "viewer" }),
      other.members.setRole({ userId: one.userId, role: "viewer" }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(Object.values(await roles()).toSorted()).toEqual(["owner", "viewer"]);
  }
});

test("whatever the owners do to each other and themselves at once, an owner is left", async () => {
  const deeds = ["leave", "remove-other", "become-less", "demote-other"] as const;
  const pairs = deeds.flatMap((first) => deeds.map((second) => [first, second] as const));
  await Promise.all(
    pairs.map(async ([first, second]) => {
      const { add, roles } = await aWorkspace(database);
      const [one, other] = [await add("owner"), await add("owner")];
      type Owner = typeof one;
      const deed = (what: (typeof deeds)[number], by: Owner, to: Owner) => {
        if (what === "leave") return by.members.leave();
        if (what === "remove-other") return by.members.remove(to.userId);
        const { userId } = what === "become-less" ? by : to;
        return by.members.setRole({ userId, role: "viewer" });
      };
      await Promise.allSettled([deed(first, one, other), deed(second, other, one)]);
      expect(Object.values(await roles())).toContain("owner");
    }),
  );
});

test("an admin who was made a viewer while asking is refused, though the request was let in before", async () => {
  const { add } = await aWorkspace(database);
  const [owner, admin, editor] = [await add("owner"), await add("admin"), await add("editor")];
  await owner.members.setRole({ userId: admin.userId, role: "viewer" });
  await expect(admin.members.remove(editor.userId)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(admin.members.setRole({ userId: admin.userId, role: "admin" })).rejects.toMatchObject({
    code: "not-allowed",
  });
  await admin.members.leave();
});

test("somebody of another workspace looks like nobody", async () => {
  const [ours, theirs] = [await aWorkspace(database), await aWorkspace(database)];
  const [owner, foreigner] = [await ours.add("owner"), await theirs.add("viewer")];
  const unknown = await rejectionOf(owner.members.remove("person_unknown"));
  expect(unknown).toMatchObject({ code: "not-found" });
  for (const userId of [foreigner.userId, "with\0nul"]) {
    expect(await rejectionOf(owner.members.remove(userId))).toEqual(unknown);
    expect(await rejectionOf(owner.members.setRole({ userId, role: "viewer" }))).toEqual(unknown);
  }
  expect(await theirs.roles()).toEqual({ [foreigner.userId]: "viewer" });
});

test("who is removed loses the workspace and the keys they made, for good", async () => {
  const { add, workspaceId, audit } = await aWorkspace(database);
  const [owner, admin] = [await add("owner"), await add("admin")];
  const keys = apiKeyRepository({ database, workspaceId, actor: admin.actor });
  const { secret, id } = await keys.create({
    name: "CRM",
    scopes: ["tools:read"],
    expiresAt: null,
    requestsPerMinute: null,
    issuer: { kind: "person", personId: admin.userId },
  });
  const access = accessRepository(database);
  expect(await access.keyBySecret(secret)).toMatchObject({ ended: null });
  await owner.members.remove(admin.userId);
  expect(await access.membershipsOf(admin.userId)).toEqual([]);
  expect(await access.keyBySecret(secret)).toMatchObject({ ended: "revoked" });
  expect(await audit()).toMatchObject([
    { action: "api-key.created" },
    { action: "member.removed", subjectName: admin.email, details: { role: "admin" } },
    { action: "api-key.revoked", subjectId: id },
  ]);
  // Back in, they have the role that they are given, and none of what they had before.
  const { token } = await owner.invitations.invite({ email: admin.email, role: "admin" });
  const person = { id: admin.userId, email: admin.email };
  await invitationAccess(database).accept({ token, person, actor: admin.actor });
  expect(await access.keyBySecret(secret)).toMatchObject({ ended: "revoked" });
});

test("who is removed or made less takes along the invitations that they could not send any more", async () => {
  const { add } = await aWorkspace(database);
  const [owner, second, admin] = [await add("owner"), await add("owner"), await add("admin")];
  await second.invitations.invite({ email: "owner.to.be@example.com", role: "owner" });
  await second.invitations.invite({ email: "viewer.to.be@example.com", role: "viewer" });
  await admin.invitations.invite({ email: "second.self@example.com", role: "admin" });
  await owner.members.setRole({ userId: second.userId, role: "admin" });
  await owner.members.remove(admin.userId);
  const open = await owner.invitations.list();
  expect(open.items.map(({ email }) => email)).toEqual(["viewer.to.be@example.com"]);
});

test("who is removed takes along what they invited by a key of theirs, or they would come back by that", async () => {
  const { workspaceId, add, as } = await aWorkspace(database);
  const [owner, admin] = [await add("owner"), await add("admin")];
  const { id } = await apiKeyRepository({ database, workspaceId, actor: admin.actor }).create({
    name: "CRM",
    scopes: ["members:write"],
    expiresAt: null,
    requestsPerMinute: null,
    issuer: { kind: "person", personId: admin.userId },
  });
  const key = as({ kind: "api-key", id, name: "CRM", ipAddress: null, userAgent: null });
  const { token } = await key.invitations.invite({ email: "second.self@example.com", role: "admin" });
  expect(await invitationAccess(database).find(token)).not.toBeNull();
  await owner.members.remove(admin.userId);
  expect(await invitationAccess(database).find(token)).toBeNull();
});

test("leaving is told apart from being removed", async () => {
  const { add, audit } = await aWorkspace(database);
  await add("owner");
  const viewer = await add("viewer");
  await viewer.members.leave();
  expect(await audit()).toMatchObject([
    { action: "member.left", actorId: viewer.userId, subjectId: viewer.userId },
  ]);
  await expect(viewer.members.leave()).rejects.toMatchObject({ code: "not-found" });
});
