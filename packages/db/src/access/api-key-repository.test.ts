import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connectionOf } from "../database.ts";
import { auditEvents } from "../schema/audit-events.ts";
import { apiKeys } from "../schema/api-keys.ts";
import { addPerson } from "../testing/add-person.ts";
import { addWorkspace } from "../testing/add-workspace.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { accessRepository } from "./access-repository.ts";
import { type ApiKeyDraft, apiKeyRepository, type TokenDraft } from "./api-key-repository.ts";
import { sweepExpired } from "./sweep-expired.ts";

const { database } = useTestDatabase();
const access = accessRepository(database);
const keys = apiKeyRepository({ database, workspaceId: "default" });

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

function aDraft(overrides: Partial<ApiKeyDraft> = {}): ApiKeyDraft {
  const name = `Key ${crypto.randomUUID()}`;
  return { name, scopes: ["calls:read"], expiresAt: null, requestsPerMinute: null, ...overrides };
}

function aToken(overrides: Partial<TokenDraft> = {}): TokenDraft {
  return { name: "Token", scopes: ["calls:read"], expiresAt: inMinutes(10), callId: null, ...overrides };
}

const ended = async (secret: string) => (await access.keyBySecret(secret))?.ended;

test("keys are listed newest first with whoever made them, and without anything that opens", async () => {
  const { userId: personId } = await addPerson({ database, email: "anna@example.com", name: "Anna" });
  const first = await keys.create(aDraft());
  const second = await keys.create(aDraft({ issuer: { kind: "person", personId } }));
  await keys.issueToken(aToken());
  const { items } = await keys.list({ limit: 2 });
  expect(items).toEqual([
    expect.objectContaining({ id: second.id, createdBy: "Anna", prefix: second.secret.slice(0, 12) }),
    expect.objectContaining({ id: first.id, createdBy: null, lastUsedAt: null, revokedAt: null }),
  ]);
  expect(Object.keys(items[0] ?? {})).not.toContain("hash");
});

test("a name that a key in use has is refused, whatever its capitals, and free when that key has ended", async () => {
  const crm = await keys.create(aDraft({ name: "CRM sync" }));
  await expect(keys.create(aDraft({ name: "crm SYNC" }))).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: "name" }],
  });
  await keys.revoke(crm.id);
  const again = await keys.create(aDraft({ name: "CRM sync", expiresAt: inMinutes(-1) }));
  expect(again.id).not.toBe(crm.id);
  await keys.create(aDraft({ name: "CRM sync" }));
});

test("of ten who ask for one name at once, one gets it", async () => {
  const attempts = Array.from({ length: 10 }, () => keys.create(aDraft({ name: "At once" })));
  const results = await Promise.allSettled(attempts);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("another workspace may use the name, and cannot see or revoke the key", async () => {
  await addWorkspace({ database, id: "neighbour" });
  const theirs = apiKeyRepository({ database, workspaceId: "neighbour" });
  const { id } = await keys.create(aDraft({ name: "Shared name" }));
  await theirs.create(aDraft({ name: "Shared name" }));
  expect((await theirs.list()).items.map((key) => key.id)).not.toContain(id);
  await expect(theirs.revoke(id)).rejects.toMatchObject({ code: "not-found" });
});

test("revoked before, foreign, never there, a token, or no id at all: one answer, so nothing can be told", async () => {
  await addWorkspace({ database, id: "foreign" });
  const foreign = await apiKeyRepository({ database, workspaceId: "foreign" }).create(aDraft());
  const mine = await keys.create(aDraft());
  await keys.revoke(mine.id);
  const { secret } = await keys.issueToken(aToken());
  const tokenId = (await access.keyBySecret(secret))?.keyId ?? "";
  for (const keyId of [mine.id, foreign.id, "key_never", tokenId, "\0"]) {
    await expect(keys.revoke(keyId), keyId).rejects.toMatchObject({
      code: "not-found",
      message: "This API key does not exist, or it was revoked.",
    });
  }
  expect(await ended(secret)).toBeNull();
  expect(await ended(foreign.secret)).toBeNull();
});

test("whatever a key made ends with it, to the last generation", async () => {
  const root = await keys.create(aDraft());
  const issuer = { kind: "key", keyId: root.id } as const;
  const child = await keys.create(aDraft({ issuer }));
  const token = await keys.issueToken(aToken({ issuer }));
  const grandchild = await keys.issueToken(aToken({ issuer: { kind: "key", keyId: child.id } }));
  const stranger = await keys.create(aDraft());
  await keys.revoke(root.id);
  for (const { secret } of [root, child, token, grandchild]) expect(await ended(secret)).toBe("revoked");
  expect(await ended(stranger.secret)).toBeNull();
});

test("a key that was revoked or has expired makes nothing any more", async () => {
  const revoked = await keys.create(aDraft());
  await keys.revoke(revoked.id);
  const expired = await keys.create(aDraft({ expiresAt: inMinutes(-1) }));
  for (const { id: keyId } of [revoked, expired]) {
    const issuer = { kind: "key", keyId } as const;
    await expect(keys.issueToken(aToken({ issuer }))).rejects.toMatchObject({ code: "not-allowed" });
    await expect(keys.create(aDraft({ issuer }))).rejects.toMatchObject({ code: "not-allowed" });
  }
});

test("tokens that are issued while their key is being revoked are revoked too, or never were", async () => {
  const root = await keys.create(aDraft());
  const issuer = { kind: "key", keyId: root.id } as const;
  const issuing = Array.from({ length: 12 }, () => keys.issueToken(aToken({ issuer })));
  const [revoking] = await Promise.allSettled([keys.revoke(root.id)]);
  expect(revoking.status).toBe("fulfilled");
  for (const result of await Promise.allSettled(issuing)) {
    if (result.status === "fulfilled") expect(await ended(result.value.secret)).toBe("revoked");
  }
});

test("who was removed while they asked gets no key and no token, or they would live again with the membership", async () => {
  const { userId: personId } = await addPerson({ database, email: "gone@example.com", role: null });
  const issuer = { kind: "person", personId } as const;
  await expect(keys.create(aDraft({ issuer }))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(keys.issueToken(aToken({ issuer }))).rejects.toMatchObject({ code: "not-allowed" });
});

test("what a key makes is bound by the same person and rate, and never outlives it", async () => {
  const { userId: personId } = await addPerson({ database, email: "ben@example.com" });
  const root = await keys.create(
    aDraft({ issuer: { kind: "person", personId }, expiresAt: inMinutes(5), requestsPerMinute: 60 }),
  );
  const issuer = { kind: "key", keyId: root.id } as const;
  const endless = await keys.create(aDraft({ issuer }));
  expect(endless).toMatchObject({ expiresAt: root.expiresAt, requestsPerMinute: 60, createdBy: "ben" });
  const slower = await keys.create(aDraft({ issuer, expiresAt: inMinutes(1), requestsPerMinute: 10 }));
  expect(slower.requestsPerMinute).toBe(10);
  expect(slower.expiresAt?.getTime()).toBeLessThan(root.expiresAt?.getTime() ?? 0);
  const token = await keys.issueToken(aToken({ issuer, expiresAt: inMinutes(60) }));
  expect(token.expiresAt).toEqual(root.expiresAt);
  expect(await access.keyBySecret(token.secret)).toMatchObject({
    createdBy: personId,
    issuedBy: root.id,
    requestsPerMinute: 60,
  });
});

test("making, issuing and revoking are in the audit log, and no secret is", async () => {
  await addWorkspace({ database, id: "audited" });
  const scope = { database, workspaceId: "audited" };
  const audited = apiKeyRepository(scope);
  const key = await audited.create(aDraft({ name: "Audited" }));
  const token = await audited.issueToken(
    aToken({ issuer: { kind: "key", keyId: key.id }, callId: "call_1" }),
  );
  await audited.revoke(key.id);
  await audited.revoke(key.id).catch(() => undefined);
  const entries = await connectionOf(database)
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.workspaceId, "audited"))
    .orderBy(asc(auditEvents.at), asc(auditEvents.id));
  expect(entries.map(({ action, subjectName }) => [action, subjectName])).toEqual([
    ["api-key.created", "Audited"],
    ["token.issued", "Token"],
    ["api-key.revoked", "Audited"],
  ]);
  expect(entries[1]?.details).toMatchObject({ scopes: ["calls:read"], callId: "call_1" });
  const text = JSON.stringify(entries);
  for (const { secret } of [key, token]) expect(text).not.toContain(secret.slice(12));
});

test("expired tokens are swept away, living ones and expired keys stay", async () => {
  const gone = await keys.issueToken(aToken({ expiresAt: inMinutes(-1) }));
  const alive = await keys.issueToken(aToken());
  const key = await keys.create(aDraft({ expiresAt: inMinutes(-1) }));
  expect(await sweepExpired(database)).toBe(1);
  expect(await sweepExpired(database)).toBe(0);
  expect(await ended(gone.secret)).toBeUndefined();
  expect(await ended(alive.secret)).toBeNull();
  expect((await keys.list()).items.map(({ id }) => id)).toContain(key.id);
  expect(await connectionOf(database).$count(apiKeys, eq(apiKeys.id, key.id))).toBe(1);
});
