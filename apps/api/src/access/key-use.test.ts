import { permissions } from "@callhook/core";
import { accessRepository, apiKeyRepository, type KeyAccess, openDatabase } from "@callhook/db";
import { useTestDatabase } from "@callhook/db/testing";
import { pino } from "pino";
import { expect, test } from "vitest";
import { createKeyUse } from "./key-use.ts";

const { database, url } = useTestDatabase();
const keys = apiKeyRepository({ database, workspaceId: "default" });
const silent = pino({ level: "silent" });

async function aKey(): Promise<KeyAccess> {
  const draft = { name: crypto.randomUUID(), expiresAt: null, requestsPerMinute: null };
  const { secret } = await keys.create({ ...draft, scopes: [...permissions] });
  const key = await accessRepository(database).keyBySecret(secret);
  if (key === null) throw new Error("The key is not there.");
  return key;
}

async function lastUse(keyId: string): Promise<Date | null> {
  return (await keys.list({ limit: 100 })).items.find(({ id }) => id === keyId)?.lastUsedAt ?? null;
}

test("a key's use is on record soon after, and nobody waited for it", async () => {
  const key = await aKey();
  const keyUse = createKeyUse({ database, logger: silent });
  keyUse.note(key);
  keyUse.note(key);
  await keyUse.settled();
  expect(await lastUse(key.keyId)).toBeInstanceOf(Date);
});

test("a key that is on record as used just now, and a token, write nothing", async () => {
  const [busy, token] = [await aKey(), await aKey()];
  const keyUse = createKeyUse({ database, logger: silent });
  keyUse.note({ ...busy, wasUsedLately: true });
  keyUse.note({ ...token, kind: "token" });
  await keyUse.settled();
  expect(await lastUse(busy.keyId)).toBeNull();
  expect(await lastUse(token.keyId)).toBeNull();
});

test("when it cannot be written the log says which key it was, the request goes on, and it is tried again", async () => {
  const key = await aKey();
  const closed = openDatabase({ url });
  await closed.close();
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => void lines.push(line) });
  const keyUse = createKeyUse({ database: closed, logger });
  for (let time = 0; time < 2; time += 1) {
    keyUse.note(key);
    await keyUse.settled();
  }
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { keyId: key.keyId, msg: "the last use of an API key could not be written" },
    { keyId: key.keyId },
  ]);
});
