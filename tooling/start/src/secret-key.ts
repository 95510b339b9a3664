import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CallhookError } from "@callhook/core";

/** The key that encrypts secrets: the one given, or one that is made on first start and kept in the data folder. */
export function openSecretKey(options: { dataDir: string; given: string | undefined }): string {
  if (options.given !== undefined) return options.given;
  const path = join(options.dataDir, "secret-key");
  const key = readKey(path);
  if (key !== null) return key;
  const made = randomBytes(32).toString("base64");
  writeFileSync(path, `${made}\n`, { flag: "wx", mode: 0o600 });
  return made;
}

function readKey(path: string): string | null {
  let key: string;
  try {
    key = readFileSync(path, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw unreadable(path, error);
  }
  if (key.length < 32) throw unreadable(path);
  return key;
}

function unreadable(path: string, cause?: unknown): CallhookError {
  return new CallhookError({
    code: "unavailable",
    message: `The secret key in ${path} cannot be read. Put it back from a backup: without it, saved secrets are lost.`,
    cause,
  });
}
