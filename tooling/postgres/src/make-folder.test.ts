import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { startPostgres } from "./start-postgres.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

test("a folder is made along with those above it, once", async () => {
  const path = join(await temporaryFolder(), "a/b/c");
  expect(await makeFolder(path)).toBe(true);
  expect((await stat(path)).isDirectory()).toBe(true);
  expect(await makeFolder(path)).toBe(false);
});

test("of several that make one folder at once none fails", async () => {
  const path = join(await temporaryFolder(), "a/b");
  const made = await Promise.all(Array.from({ length: 5 }, () => makeFolder(path)));
  expect(made.filter((isNew) => isNew)).toHaveLength(1);
});

test("a folder below a file, or where nobody can make one, is refused instead of waited for", async () => {
  const file = join(await temporaryFolder(), "file");
  await writeFile(file, "");
  await expect(makeFolder(join(file, "folder"))).rejects.toMatchObject({ code: "ENOTDIR" });
  await expect(makeFolder("/proc/nope/deeper")).rejects.toThrow("/proc");
});

test("a data folder that cannot be made is a sentence that names it", async () => {
  const file = join(await temporaryFolder(), "file");
  await writeFile(file, "");
  const dataDir = join(file, "postgres");
  await expect(startPostgres({ dataDir })).rejects.toThrow(
    `The data folder ${dataDir} cannot be made (ENOTDIR). Set CALLHOOK_DATA_DIR to a folder of your own.`,
  );
});
