import { lineDraftSchema, webhookDraftSchema } from "@callhook/core";
import { beforeEach, expect, test } from "vitest";
import { environmentRepository } from "../environments/environment-repository.ts";
import { lineRepository } from "../lines/line-repository.ts";
import { queryRows } from "../testing/query-rows.ts";
import { useTestDatabase } from "../testing/test-database.ts";
import { webhookRepository } from "../webhooks/webhook-repository.ts";
import { openKeyring } from "./keyring.ts";
import { rotateSecrets } from "./rotate-secrets.ts";
import { secretRepository } from "./secret-repository.ts";

const { database } = useTestDatabase();
const [oldKey, newKey] = ["o".repeat(32), "n".repeat(32)];
const underOld = openKeyring([oldKey]);
const rotating = openKeyring([newKey, oldKey]);
const underNew = openKeyring([newKey]);
const secretsWith = (keyring: typeof underOld) =>
  secretRepository({ database, workspaceId: "default", keyring });

beforeEach(async () => {
  await queryRows(database, "delete from secrets");
  await queryRows(database, "delete from lines");
  await queryRows(database, "delete from webhooks");
});

async function fill(count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `key-${index}`);
  for (const name of names) await secretsWith(underOld).write({ name, value: `value-of-${name}` });
  return names;
}

test("after a rotation the new key alone opens everything, and a second one finds nothing to do", async () => {
  const names = await fill(45);
  expect(await rotateSecrets({ database, keyring: rotating })).toEqual({ resealed: 45, unreadable: [] });
  for (const name of names)
    expect(await secretsWith(underNew).read(name)).toMatchObject({ value: `value-of-${name}` });
  expect(await rotateSecrets({ database, keyring: rotating })).toEqual({ resealed: 0, unreadable: [] });
});

test("one that was stopped half way is finished by the next, and it is not a change of any secret", async () => {
  await fill(30);
  const stopped = rotateSecrets({
    database,
    keyring: rotating,
    onProgress: () => {
      throw new Error("stopped");
    },
  });
  await expect(stopped).rejects.toThrow("stopped");
  expect(await rotateSecrets({ database, keyring: rotating })).toEqual({ resealed: 10, unreadable: [] });
  const { items } = await secretsWith(underNew).list({ limit: 100 });
  expect(items.every(({ version }) => version === 1)).toBe(true);
});

test("two at once, beside somebody who writes, lose no value", async () => {
  const names = await fill(25);
  const writes = names.map((name) => secretsWith(rotating).write({ name, value: `new-${name}` }));
  const rotations = [1, 2].map(() => rotateSecrets({ database, keyring: rotating }));
  await Promise.all([...writes, ...rotations]);
  for (const name of names)
    expect(await secretsWith(underNew).read(name)).toMatchObject({ value: `new-${name}` });
});

test("what no key opens is named and left as it is", async () => {
  await fill(1);
  await secretsWith(openKeyring(["x".repeat(32)])).write({ name: "foreign", value: "value-of-foreign" });
  expect(await rotateSecrets({ database, keyring: rotating })).toEqual({
    resealed: 1,
    unreadable: [{ workspaceId: "default", name: "foreign" }],
  });
});

test("values of environments are sealed again too, each in its own place", async () => {
  await fill(1);
  const environments = environmentRepository({ database, workspaceId: "default" });
  for (let index = 0; index < 20; index += 1) {
    const environment = `e-${index}`;
    await environments.create(environment);
    await secretsWith(underOld).write({ name: "key-0", value: `value-in-${environment}`, environment });
  }
  expect(await rotateSecrets({ database, keyring: rotating })).toEqual({ resealed: 21, unreadable: [] });
  expect(await secretsWith(underNew).read("key-0", "e-19")).toMatchObject({ value: "value-in-e-19" });
  expect(await secretsWith(underNew).read("key-0")).toMatchObject({ value: "value-of-key-0" });
});

test("the addresses of phone lines are sealed again too, and stay what they were", async () => {
  const linesWith = (keyring: typeof underOld) =>
    lineRepository({ database, workspaceId: "default", keyring });
  const names = Array.from({ length: 25 }, (_, index) => `Line ${index}`);
  for (const name of names) {
    await linesWith(underOld).create(lineDraftSchema.parse({ name, provider: "retell" }));
  }
  const [first] = (await linesWith(underOld).list()).items;
  const before = await linesWith(underOld).get(first?.id ?? "");
  expect(await rotateSecrets({ database, keyring: rotating })).toEqual({ resealed: 25, unreadable: [] });
  expect(await linesWith(underNew).get(before.id)).toEqual(before);
  await expect(linesWith(underOld).get(before.id)).rejects.toMatchObject({ code: "unavailable" });
  expect(await rotateSecrets({ database, keyring: rotating })).toEqual({ resealed: 0, unreadable: [] });
});

test("what webhooks are signed with is sealed again too, and a new secret can be made beside it", async () => {
  const webhooksWith = (keyring: typeof underOld) =>
    webhookRepository({ database, workspaceId: "default", keyring });
  const draft = webhookDraftSchema.parse({ url: "https://crm.example.com/calls" });
  for (let count = 0; count < 3; count += 1) await webhooksWith(underOld).create(draft);
  const [first] = (await webhooksWith(underOld).list()).items;
  expect(await rotateSecrets({ database, keyring: rotating })).toMatchObject({ unreadable: [] });
  const now = new Date();
  const renewal = { webhookId: first?.id ?? "", now, oldUntil: now };
  await webhooksWith(underNew).renewSecret(renewal);
  await expect(webhooksWith(underOld).renewSecret(renewal)).rejects.toMatchObject({ code: "unavailable" });
});
