import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSecretKey } from "./secret-key.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

test("the key of the first start is found again by the second", () => {
  const dataDir = temporaryFolder();
  const key = openSecretKey({ dataDir, given: undefined });
  expect(Buffer.from(key, "base64")).toHaveLength(32);
  expect(openSecretKey({ dataDir, given: undefined })).toBe(key);
});

test("the key is readable by its owner only", () => {
  const dataDir = temporaryFolder();
  openSecretKey({ dataDir, given: undefined });
  expect(statSync(join(dataDir, "secret-key")).mode & 0o077).toBe(0);
});

test("a key that is given is used and not written down", () => {
  const dataDir = temporaryFolder();
  expect(openSecretKey({ dataDir, given: "given" })).toBe("given");
  expect(() => statSync(join(dataDir, "secret-key"))).toThrow("ENOENT");
});

test("a key file that lost its content is not replaced, because saved secrets need the old one", () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, "secret-key"), "");
  expect(() => openSecretKey({ dataDir, given: undefined })).toThrow("Put it back from a backup");
});
