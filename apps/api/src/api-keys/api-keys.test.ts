import { type Permission, permissions, permissionsOfRole, type Role } from "@callhook/core";
import { apiKeyRepository } from "@callhook/db";
import { addPerson } from "@callhook/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bearer, createTestClient, refusalOf, startApi } from "../testing/start-api.ts";

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const clientWith = (key: string) => createTestClient({ origin: api.url, headers: bearer(key) });
const aName = () => `Key ${crypto.randomUUID()}`;

/** A key that a member of that role made for themselves. */
async function keyOfMember(role: Role, scopes: Permission[] = [...permissions]): Promise<string> {
  const email = `${crypto.randomUUID()}@example.com`;
  const { userId: personId } = await addPerson({ database: api.database, email, name: "Anna", role });
  const keys = apiKeyRepository({ database: api.database, workspaceId: "default" });
  const issuer = { kind: "person", personId } as const;
  const draft = { name: aName(), scopes, expiresAt: null, requestsPerMinute: null, issuer };
  return (await keys.create(draft)).secret;
}

test("a key is shown once, works, is listed with its last use, and opens nothing once it is revoked", async () => {
  const created = await api.client.apiKeys.create.mutate({
    name: "CRM sync",
    scopes: ["tools:read"],
    expiresInDays: 30,
    requestsPerMinute: 100,
  });
  const { key, ...shown } = created;
  expect(key).toMatch(/^chk_/);
  expect(await clientWith(key).tools.list.query()).toEqual({ items: [], nextCursor: null });

  const listed = async () =>
    (await api.client.apiKeys.list.query({ limit: 100 })).items.find(({ id }) => id === created.id);
  await expect.poll(async () => (await listed())?.lastUsedAt).not.toBeNull();
  expect(await listed()).toEqual({ ...shown, lastUsedAt: expect.any(String) });
  expect(JSON.stringify(await listed())).not.toContain(key.slice(12));
  const days = (new Date(shown.expiresAt ?? 0).getTime() - Date.now()) / 86_400_000;
  expect(days).toBeCloseTo(30, 2);

  const { revokedAt } = await api.client.apiKeys.revoke.mutate({ keyId: created.id });
  expect(revokedAt).not.toBeNull();
  expect(await refusalOf(clientWith(key).tools.list.query())).toMatchObject({ code: "not-signed-in" });
  expect(await refusalOf(api.client.apiKeys.revoke.mutate({ keyId: created.id }))).toMatchObject({
    code: "not-found",
    message: "This API key does not exist, or it was revoked.",
  });
});

test("a key that names no scopes may do what its maker may, but let nobody in and decide about no money", async () => {
  const { scopes } = await api.client.apiKeys.create.mutate({ name: aName() });
  const never = ["members:write", "api-keys:write", "plan:write", "workspace:remove"];
  expect(scopes).toEqual(permissions.filter((permission) => !never.includes(permission)));
});

test("nobody gives a key what they may not do, and is told which field to change", async () => {
  const maker = clientWith(await keyOfMember("owner", ["api-keys:write", "tools:read"]));
  const refused = maker.apiKeys.create.mutate({ name: aName(), scopes: ["tools:read", "tools:write"] });
  expect(await refusalOf(refused)).toMatchObject({ code: "not-allowed", paths: ["scopes"] });
  const { createdBy } = await maker.apiKeys.create.mutate({ name: aName(), scopes: ["tools:read"] });
  expect(createdBy).toBe("Anna");
});

test.each(["owner", "admin", "editor", "viewer"] as const)(
  "a key of an %s does what they may do and no more, whatever is written in it",
  async (role) => {
    const client = clientWith(await keyOfMember(role));
    const { permissions: granted } = permissionsOf(role);
    for (const [permission, request] of [
      ["tools:read", () => client.tools.list.query()],
      ["calls:hold", () => client.calls.start.mutate({ agent: "receptionist" })],
      ["api-keys:read", () => client.apiKeys.list.query()],
      ["secrets:read", () => client.workspace.signingSecret.query()],
    ] as const) {
      if (granted.has(permission)) await request();
      else expect(await refusalOf(request()), permission).toMatchObject({ code: "not-allowed" });
    }
  },
);

function permissionsOf(role: Role) {
  return { permissions: permissionsOfRole(role) };
}

test("a name that is taken is refused at its field", async () => {
  const name = aName();
  await api.client.apiKeys.create.mutate({ name });
  const again = api.client.apiKeys.create.mutate({ name: name.toUpperCase() });
  expect(await refusalOf(again)).toMatchObject({ code: "invalid-input", paths: ["name"] });
});
