import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that only its owner may enter, removed when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "callhook-postgres-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}
