import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rotationKeys } from "./rotation-keys.ts";

const [current, first, second] = ["c".repeat(32), "a".repeat(32), "b".repeat(32)];

test("the keys are those that Callhook runs with, the current one first", async () => {
  const CALLHOOK_DATA_DIR = mkdtempSync(join(tmpdir(), "callhook-keys-"));
  writeFileSync(join(CALLHOOK_DATA_DIR, "secret-key"), `${second}\n`);
  const previous = { CALLHOOK_DATA_DIR, CALLHOOK_PREVIOUS_SECRET_KEYS: ` ${first},` };
  expect(await rotationKeys({ ...previous, CALLHOOK_SECRET_KEY: current })).toEqual([current, first]);
  expect(await rotationKeys({ ...previous, CALLHOOK_SECRET_KEY: "" })).toEqual([second, first]);
});

test("a key that was cut short is refused, rather than sealing what nothing else opens", async () => {
  const CALLHOOK_DATA_DIR = mkdtempSync(join(tmpdir(), "callhook-keys-"));
  const keys = { CALLHOOK_DATA_DIR, CALLHOOK_SECRET_KEY: "too short" };
  await expect(rotationKeys(keys)).rejects.toThrow("at least 32 characters");
});
