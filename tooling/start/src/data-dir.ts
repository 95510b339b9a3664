import { accessSync, constants, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { CallhookError } from "@callhook/core";
import { repositoryDir } from "./repository.ts";

/** The folder where everything is kept, created when it is not there; relative ones start at the checkout. */
export function openDataDir(path: string): string {
  const dataDir = resolve(repositoryDir, path);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
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
