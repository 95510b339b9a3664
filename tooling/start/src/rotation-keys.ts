import { CallhookError } from "@callhook/core";
import { openDataDir } from "./data-dir.ts";
import { parseEnvironment } from "./environment.ts";
import { openSecretKey } from "./secret-key.ts";

const fewestCharacters = 32;

/** The current key first, as Callhook itself is given it, and the earlier ones behind it. */
export async function rotationKeys(variables: Record<string, string | undefined>): Promise<string[]> {
  const { CALLHOOK_DATA_DIR } = parseEnvironment(variables);
  const given = variables.CALLHOOK_SECRET_KEY === "" ? undefined : variables.CALLHOOK_SECRET_KEY;
  const current = openSecretKey({ dataDir: await openDataDir(CALLHOOK_DATA_DIR), given });
  const previous = (variables.CALLHOOK_PREVIOUS_SECRET_KEYS ?? "")
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
  if ([current, ...previous].every((key) => key.length >= fewestCharacters)) return [current, ...previous];
  const message = `CALLHOOK_SECRET_KEY and each of CALLHOOK_PREVIOUS_SECRET_KEYS must be at least ${fewestCharacters} characters long, as they are where Callhook runs.`;
  throw new CallhookError({ code: "invalid-input", message });
}
