import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { invitations } from "../schema/invitations.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { workspaceRepository } from "../workspaces/workspace-repository.ts";
import { invitationAccess } from "./invitation-access.ts";
import { aWorkspace } from "./testing/a-workspace.ts";

const { database } = useTestDatabase();
const anna = { email: "anna@example.com", role: "editor" } as const;

async function expire(invitationId: string): Promise<void> {
  await connectionOf(database)
    .update(invitations)
    .set({ expiresAt: new Date(Date.now() - 1) })
    .where(eq(invitations.id, invitationId));
}

test("an invitation holds for a week, and nothing that is kept opens it", async () => {
  const { add, audit } = await aWorkspace(database);
  const owner = await add("owner");
  const { invitationId, token, email } = await owner.invitations.invite({
    email: "  Anna@Example.com ",
    role: "editor",
  });
  expect(email).toBe(anna.email);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const [row] = await connectionOf(database)
    .select()
    .from(invitations)
    .where(eq(invitations.id, invitationId));
  expect(JSON.stringify(row)).not.toContain(token);
  const days = (Number(row?.expiresAt) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(6.9);
  expect(days).toBeLessThanOrEqual(7);
  expect((await owner.invitations.list()).items).toMatchObject([
    { invitationId, ...anna, invitedBy: owner.email.split("@")[0] },
  ]);
  expect(await audit()).toMatchObject([
    { action: "member.invited", subjectName: anna.email, details: { role: "editor" } },
  ]);
});

test("inviting an address again renews what is there: one invitation, and the old link is dead", async () => {
  const { add, audit } = await aWorkspace(database);
  const owner = await add("owner");
  const first = await owner.invitations.invite(anna);
  await expire(first.invitationId);
  const second = await owner.invitations.invite({ email: "ANNA@example.com", role: "viewer" });
  expect(second.invitationId).toBe(first.invitationId);
  const { items } = await owner.invitations.list();
  expect(items).toMatchObject([{ role: "viewer" }]);
  expect(await invitationAccess(database).find(first.token)).toBeNull();
  expect(await invitationAccess(database).find(second.token)).toMatchObject({ role: "viewer" });
  expect((await audit()).map(({ action }) => action)).toEqual(["member.invited", "invitation.renewed"]);
});

test("inviting one address many times at once makes one invitation", async () => {
  const { add } = await aWorkspace(database);
  const owner = await add("owner");
  await Promise.all(Array.from({ length: 5 }, () => owner.invitations.invite(anna)));
  expect((await owner.invitations.list()).items).toHaveLength(1);
});

test("a member cannot be invited, however their address is written", async () => {
  const { add } = await aWorkspace(database);
  const owner = await add("owner");
  await add("viewer", "known@example.com");
  await expect(owner.invitations.invite({ email: "KNOWN@example.com", role: "admin" })).rejects.toMatchObject(
    { code: "invalid-input", issues: [{ path: "email" }] },
  );
});

test("only an owner invites owners, renews and revokes such invitations", async () => {
  const { add } = await aWorkspace(database);
  const [owner, admin, editor] = [await add("owner"), await add("admin"), await add("editor")];
  const { invitationId } = await owner.invitations.invite({ ...anna, role: "owner" });
  for (const attempt of [
    () => admin.invitations.invite({ email: "other@example.com", role: "owner" }),
    () => admin.invitations.invite(anna),
    () => admin.invitations.renew(invitationId),
    () => admin.invitations.revoke(invitationId),
    () => editor.invitations.invite({ email: "other@example.com", role: "viewer" }),
  ])
    expect(await rejectionOf(attempt())).toMatchObject({ code: "not-allowed" });
  await admin.invitations.invite({ email: "other@example.com", role: "admin" });
});

test("a revoked invitation is gone from the list, its link is dead and it cannot come back", async () => {
  const { add, audit } = await aWorkspace(database);
  const owner = await add("owner");
  const { invitationId, token } = await owner.invitations.invite(anna);
  await owner.invitations.revoke(invitationId);
  expect((await owner.invitations.list()).items).toEqual([]);
  expect(await invitationAccess(database).find(token)).toBeNull();
  const unknown = await rejectionOf(owner.invitations.renew("invitation_unknown"));
  expect(await rejectionOf(owner.invitations.renew(invitationId))).toEqual(unknown);
  expect(await rejectionOf(owner.invitations.revoke(invitationId))).toEqual(unknown);
  expect((await audit()).map(({ action }) => action)).toEqual(["member.invited", "invitation.revoked"]);
});

test("an expired invitation stays listed and is brought back by renewing it", async () => {
  const { add } = await aWorkspace(database);
  const owner = await add("owner");
  const { invitationId, token } = await owner.invitations.invite(anna);
  await expire(invitationId);
  expect(await invitationAccess(database).find(token)).toBeNull();
  expect((await owner.invitations.list()).items).toMatchObject([{ invitationId }]);
  const renewed = await owner.invitations.renew(invitationId);
  expect(await invitationAccess(database).find(renewed.token)).toMatchObject({ invitationId });
});

test("a neighbour's invitation looks like none", async () => {
  const [ours, theirs] = [await aWorkspace(database), await aWorkspace(database)];
  const [owner, neighbour] = [await ours.add("owner"), await theirs.add("owner")];
  const { invitationId } = await neighbour.invitations.invite(anna);
  const unknown = await rejectionOf(owner.invitations.revoke("invitation_unknown"));
  expect(await rejectionOf(owner.invitations.revoke(invitationId))).toEqual(unknown);
  expect(await rejectionOf(owner.invitations.renew(invitationId))).toEqual(unknown);
  expect((await owner.invitations.list()).items).toEqual([]);
});

test("a plan that is full of members invites nobody", async () => {
  const { add, workspaceId } = await aWorkspace(database);
  const owner = await add("owner");
  await add("viewer");
  await workspaceRepository(database).setPlan({ workspaceId, plan: "free" });
  await expect(owner.invitations.invite(anna)).rejects.toMatchObject({
    code: "limit-reached",
    issues: [{ path: "members" }],
  });
});
