import { CallhookError } from "@callhook/core";
import { openKeyring, rotateSecrets } from "@callhook/db";
import { rotationKeys } from "./rotation-keys.ts";
import { withDatabase } from "./with-database.ts";

await main().catch((error: unknown) => {
  const message =
    error instanceof CallhookError ? error.message : `The secrets could not be rotated: ${String(error)}`;
  console.error(message);
  process.exit(1);
});

/** The operator's command that seals every secret again under the current key; it may be stopped and run again. */
async function main(): Promise<void> {
  const keyring = openKeyring(await rotationKeys(process.env));
  await withDatabase(async (database) => {
    const { resealed, unreadable } = await rotateSecrets({ database, keyring });
    console.log(
      `${resealed} ${resealed === 1 ? "secret was" : "secrets were"} sealed under the current key.`,
    );
    if (unreadable.length === 0) return;
    const names = unreadable.map(({ workspaceId, name }) => `  ${name} of workspace ${workspaceId}`);
    const message = `No key opens these, which stay as they are. Add the key that they were saved under to CALLHOOK_PREVIOUS_SECRET_KEYS, or have them saved again:\n${names.join("\n")}`;
    throw new CallhookError({ code: "unavailable", message });
  });
}
