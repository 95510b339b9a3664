import { access, constants } from "node:fs/promises";
import { resolve } from "node:path";
import { CallhookError } from "@callhook/core";
import { makeFolder } from "@callhook/postgres";
import { repositoryDir } from "./repository.ts";

/** The folder where everything is kept, created when it is not there; relative ones start at the checkout. */
export async function openDataDir(path: string): Promise<string> {
  const dataDir = resolve(repositoryDir, path);
  try {
    await makeFolder(dataDir);
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw new CallhookError({
      code: "unavailable",
      message: `The data folder ${dataDir} cannot be written (${reason}). Make it writable, or name another one with CALLHOOK_DATA_DIR.`,
      cause: error,
    });
  }
  return dataDir;
}
