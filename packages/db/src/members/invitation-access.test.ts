import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { accessRepository } from "../access/access-repository.ts";
import { connectionOf } from "../database.ts";
import { invitations } from "../schema/invitations.ts";
import { addPerson } from "../testing/add-person.ts";
import { rejectionOf } from "../testing/rejection.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { workspaceRepository } from "../workspaces/workspace-repository.ts";
import { invitationAccess } from "./invitation-access.ts";
import { aWorkspace, personActor } from "./testing/a-workspace.ts";

const { database } = useTestDatabase();
const access = invitationAccess(database);

async function anInvitation(email: string) {
  const workspace = await aWorkspace(database);
  const owner = await workspace.add("owner");
  return { ...workspace, owner, ...(await owner.invitations.invite({ email, role: "editor" })) };
}

async function aPerson(email: string) {
  const { userId: id } = await addPerson({ database, email, role: null });
  return { person: { id, email }, actor: personActor({ id, name: email }) };
}

test("who holds the link sees what they are invited to", async () => {
  const { token, workspaceId, invitationId } = await anInvitation("seen@example.com");
  expect(await access.find(token)).toEqual({
    workspaceId,
    workspaceName: workspaceId,
    invitationId,
    email: "seen@example.com",
    role: "editor",
    expiresAt: expect.any(Date),
  });
  for (const wrong of ["", token.slice(1), `${token}=`, "\0"]) expect(await access.find(wrong)).toBeNull();
});

test("an address is invited while an invitation for it is open, however it is written", async () => {
  const { owner, invitationId } = await anInvitation("waited.for@example.com");
  expect(await access.isInvited(" Waited.For@Example.com")).toBe(true);
  expect(await access.isInvited("somebody.else@example.com")).toBe(false);
  await owner.invitations.revoke(invitationId);
  expect(await access.isInvited("waited.for@example.com")).toBe(false);
});

test("accepting makes a member of the invited role, on record, and uses the invitation up", async () => {
  const { token, workspaceId, owner, invitationId, audit } = await anInvitation("new@example.com");
  const anna = await aPerson("New@Example.com");
  expect(await access.accept({ token, ...anna })).toEqual({
    workspaceId,
    workspaceName: workspaceId,
    plan: "plus",
    role: "editor",
  });
  expect(await accessRepository(database).membershipsOf(anna.person.id)).toMatchObject([{ workspaceId }]);
  expect((await owner.invitations.list()).items).toEqual([]);
  expect((await audit()).at(-1)).toMatchObject({
    action: "invitation.accepted",
    actorId: anna.person.id,
    subjectId: invitationId,
    details: { role: "editor", userId: anna.person.id },
  });
});

test("a link that is wrong, used, revoked or expired is refused in the same words", async () => {
  const email = "late@example.com";
  const [used, revoked, expired] = [
    await anInvitation(email),
    await anInvitation(email),
    await anInvitation(email),
  ];
  const late = await aPerson(email);
  await access.accept({ token: used.token, ...late });
  await revoked.owner.invitations.revoke(revoked.invitationId);
  await connectionOf(database)
    .update(invitations)
    .set({ expiresAt: new Date(Date.now() - 1) })
    .where(eq(invitations.id, expired.invitationId));
  const wrong = await rejectionOf(access.accept({ token: "wrong", ...late }));
  expect(wrong).toMatchObject({ code: "not-found" });
  for (const { token } of [used, revoked, expired])
    expect(await rejectionOf(access.accept({ token, ...late }))).toEqual(wrong);
});

test("a link that somebody else found lets them in nowhere, and stays good for who was invited", async () => {
  const { token, roles, owner } = await anInvitation("invited@example.com");
  const finder = await aPerson("finder@example.com");
  await expect(access.accept({ token, ...finder })).rejects.toMatchObject({
    code: "not-allowed",
    message: expect.stringContaining("invited@example.com"),
  });
  expect(Object.keys(await roles())).toEqual([owner.userId]);
  await access.accept({ token, ...(await aPerson("invited@example.com")) });
});

test("accepting twice at once makes one member and one entry", async () => {
  const { token, audit } = await anInvitation("twice@example.com");
  const anna = await aPerson("twice@example.com");
  const results = await Promise.allSettled([
    access.accept({ token, ...anna }),
    access.accept({ token, ...anna }),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const accepted = (await audit()).filter(({ action }) => action === "invitation.accepted");
  expect(accepted).toHaveLength(1);
});

test("of two who are invited to the last free place, one gets in and the other's link stays open", async () => {
  const { workspaceId, owner, token, roles } = await anInvitation("first@example.com");
  const other = await owner.invitations.invite({ email: "second@example.com", role: "viewer" });
  await workspaceRepository(database).setPlan({ workspaceId, plan: "free" });
  const people = [await aPerson("first@example.com"), await aPerson("second@example.com")] as const;
  const results = await Promise.allSettled([
    access.accept({ token, ...people[0] }),
    access.accept({ token: other.token, ...people[1] }),
  ]);
  const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refused).toMatchObject([{ code: "limit-reached" }]);
  expect(Object.keys(await roles())).toHaveLength(2);
  expect((await owner.invitations.list()).items).toHaveLength(1);
});

test("somebody who became a member meanwhile keeps their role: a link lowers nobody", async () => {
  const { token, workspaceId, roles } = await anInvitation("member@example.com");
  const { userId: id } = await addPerson({
    database,
    email: "member@example.com",
    role: "admin",
    workspaceId,
  });
  const email = "member@example.com";
  const person = { person: { id, email }, actor: personActor({ id, name: email }) };
  expect(await access.accept({ token, ...person })).toMatchObject({ role: "admin" });
  expect(await roles()).toMatchObject({ [id]: "admin" });
});
