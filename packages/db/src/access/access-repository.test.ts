import { permissions, type Role } from "@callhook/core";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectionOf, openDatabase } from "../database.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { members } from "../schema/members.ts";
import { addPerson } from "../testing/add-person.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { accessRepository } from "./access-repository.ts";
import { apiKeyRepository } from "./api-key-repository.ts";
import type { Issuer } from "./bind-to-issuer.ts";
import { newKey } from "./new-key.ts";

const { database, url } = useTestDatabase();
const access = accessRepository(database);
const keys = apiKeyRepository({ database, workspaceId: "default" });

function makeKey(options: { issuer?: Issuer; expiresAt?: Date | null } = {}) {
  const { issuer = null, expiresAt = null } = options;
  const name = crypto.randomUUID();
  return keys.create({ name, scopes: ["tools:read"], requestsPerMinute: 60, expiresAt, issuer });
}

test("a key opens its workspace, with its scopes and its plan", async () => {
  const { secret, id, name } = await makeKey();
  expect(await access.keyBySecret(secret)).toEqual({
    workspaceId: "default",
    plan: "plus",
    keyId: id,
    kind: "key",
    name,
    scopes: ["tools:read"],
    requestsPerMinute: 60,
    createdBy: null,
    creatorRole: null,
    issuedBy: null,
    callId: null,
    wasUsedLately: false,
    ended: null,
  });
});

test("only a hash of a key is kept: whoever reads the whole row cannot use it", async () => {
  const { secret, id } = await makeKey();
  const [row] = await connectionOf(database).select().from(apiKeys).where(eq(apiKeys.id, id));
  expect(JSON.stringify(row)).not.toContain(secret.slice(12));
  expect(await access.keyBySecret(row?.hash ?? "")).toBeNull();
});

test("a key that never was opens nothing", async () => {
  expect(await access.keyBySecret(newKey("key").secret)).toBeNull();
});

test("what cannot be a key is refused without a query, so that guessing costs the database nothing", async () => {
  const closed = openDatabase({ url });
  await closed.close();
  const { keyBySecret } = accessRepository(closed);
  expect(await keyBySecret(`chk_${"a".repeat(49)}`)).toBeNull();
  await expect(keyBySecret(newKey("key").secret)).rejects.toMatchObject({ code: "unavailable" });
});

test("a key ends when it is revoked and when its time is up", async () => {
  const revoked = await makeKey();
  await keys.revoke(revoked.id);
  const expired = await makeKey({ expiresAt: new Date(Date.now() - 1000) });
  const lasting = await makeKey({ expiresAt: new Date(Date.now() + 60_000) });
  expect(await access.keyBySecret(revoked.secret)).toMatchObject({ ended: "revoked" });
  expect(await access.keyBySecret(expired.secret)).toMatchObject({ ended: "expired" });
  expect(await access.keyBySecret(lasting.secret)).toMatchObject({ ended: null });
});

test("a person's key follows their role, and ends with their membership of its workspace", async () => {
  const { userId } = await addPerson({ database, email: "anna@example.com", role: "admin" });
  const { secret } = await makeKey({ issuer: { kind: "person", personId: userId } });
  expect(await access.keyBySecret(secret)).toMatchObject({ creatorRole: "admin", ended: null });

  const isAnna = and(eq(members.workspaceId, "default"), eq(members.userId, userId));
  const role: Role = "viewer";
  await connectionOf(database).update(members).set({ role }).where(isAnna);
  expect(await access.keyBySecret(secret)).toMatchObject({ creatorRole: "viewer" });

  await addWorkspace({ database, id: "elsewhere" });
  await connectionOf(database).insert(members).values({ workspaceId: "elsewhere", userId, role: "owner" });
  await connectionOf(database).delete(members).where(isAnna);
  expect(await access.keyBySecret(secret)).toMatchObject({ creatorRole: null, ended: "revoked" });
});

test("its last use is on record, and written again only a minute later", async () => {
  const { secret, id: keyId } = await makeKey();
  const lastUse = async () => (await keys.list()).items.find(({ id }) => id === keyId)?.lastUsedAt ?? null;
  expect(await lastUse()).toBeNull();

  await access.markUsed({ workspaceId: "default", keyId });
  const first = await lastUse();
  expect(first).toBeInstanceOf(Date);
  expect(await access.keyBySecret(secret)).toMatchObject({ wasUsedLately: true });
  await access.markUsed({ workspaceId: "default", keyId });
  expect(await lastUse()).toEqual(first);

  const longAgo = new Date(Date.now() - 61_000);
  await connectionOf(database).update(apiKeys).set({ lastUsedAt: longAgo }).where(eq(apiKeys.id, keyId));
  expect(await access.keyBySecret(secret)).toMatchObject({ wasUsedLately: false });
  await access.markUsed({ workspaceId: "default", keyId });
  expect((await lastUse())?.getTime()).toBeGreaterThan(longAgo.getTime());
});

test("what a person may enter is listed oldest first, and another's workspaces are not", async () => {
  const { userId } = await addPerson({ database, email: "ben@example.com", role: "editor" });
  await addWorkspace({ database, id: "second" });
  await addPerson({ database, email: "cleo@example.com", workspaceId: "second" });
  await connectionOf(database).insert(members).values({ workspaceId: "second", userId, role: "viewer" });
  const memberships = await access.membershipsOf(userId);
  expect(memberships.map(({ workspaceId, role }) => [workspaceId, role])).toEqual([
    ["default", "editor"],
    ["second", "viewer"],
  ]);
  expect(await access.membershipsOf("user_nobody")).toEqual([]);
});

test("a key with every scope keeps every scope", async () => {
  const draft = { name: "Everything", expiresAt: null, requestsPerMinute: null, scopes: [...permissions] };
  const { secret } = await keys.create(draft);
  expect((await access.keyBySecret(secret))?.scopes).toEqual(permissions);
});
