import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { defaultWorkspaceId, environmentRepository, openKeyring, secretRepository } from "@callhook/db";
import { useTestDatabase } from "@callhook/db/testing";
import { expect, test } from "vitest";

const run = promisify(execFile);
const { database, url } = useTestDatabase();
const [oldKey, newKey] = ["o".repeat(32), "n".repeat(32)];
const scope = { database, workspaceId: defaultWorkspaceId };
const secretsUnder = (key: string) => secretRepository({ ...scope, keyring: openKeyring([key]) });

/** As an operator runs it, beside a Callhook that uses this database. */
function rotate(previous: string) {
  const env = {
    PATH: process.env["PATH"] ?? "",
    DATABASE_URL: url,
    CALLHOOK_SECRET_KEY: newKey,
    CALLHOOK_PREVIOUS_SECRET_KEYS: previous,
  };
  return run(process.execPath, [join(import.meta.dirname, "rotate-secrets.ts")], { env });
}

// It starts a process three times, each of which a busy machine takes many seconds for.
test(
  "the command names what no key opens, and with the earlier key seals all of it under the current one",
  { timeout: 180_000 },
  async () => {
    await environmentRepository(scope).create("staging");
    await secretsUnder(oldKey).write({ name: "crm-key", value: "of-production" });
    await secretsUnder(oldKey).write({ name: "crm-key", value: "of-staging", environment: "staging" });
    await expect(rotate("")).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("crm-key of workspace default"),
    });
    expect((await rotate(oldKey)).stdout).toBe("2 secrets were sealed under the current key.\n");
    expect(await secretsUnder(newKey).read("crm-key")).toMatchObject({ value: "of-production" });
    expect(await secretsUnder(newKey).read("crm-key", "staging")).toMatchObject({ value: "of-staging" });
    expect((await rotate("")).stdout).toBe("0 secrets were sealed under the current key.\n");
  },
);
