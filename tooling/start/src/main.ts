import { CallhookError } from "@callhook/core";
import { openDataDir } from "./data-dir.ts";
import { parseEnvironment } from "./environment.ts";
import { claimInstance } from "./instance.ts";
import { useNode24 } from "./node-version.ts";
import { claimPort } from "./ports.ts";
import { say } from "./progress.ts";
import { openSecretKey } from "./secret-key.ts";
import { createShutdown } from "./shutdown.ts";
import { startStack } from "./stack.ts";

useNode24();
await main().catch((error: unknown) => {
  say(`✗ ${error instanceof CallhookError ? error.message : describeBug(error)}`);
  process.exit(1);
});

async function main(): Promise<void> {
  const watch = process.argv.includes("--watch");
  const environment = parseEnvironment(process.env);
  const dataDir = await openDataDir(environment.CALLHOOK_DATA_DIR);
  const instance = claimInstance(dataDir);
  const shutdown = createShutdown({ onStopped: instance.release });
  try {
    const secretKey = openSecretKey({ dataDir, given: environment.CALLHOOK_SECRET_KEY });
    const port = await claimPort({ host: environment.HOST, port: environment.PORT });
    const stack = await startStack({
      environment,
      dataDir,
      port,
      secretKey,
      watch,
      shutdown,
    });
    instance.publish({ url: stack.url, databaseUrl: stack.isDatabaseEmbedded ? stack.databaseUrl : null });
    process.send?.({ type: "ready", ...stack });
    say("");
    say(`Callhook is ready: ${stack.url}`);
    if (stack.note !== null) say(stack.note);
    say("Ctrl-C stops it.");
  } catch (error) {
    // Stopped by the user while starting: what failed then failed for that reason.
    if (shutdown.isStopping()) return;
    await shutdown.stop();
    throw error;
  }
}

function describeBug(error: unknown): string {
  return `Callhook could not start: ${error instanceof Error ? error.message : String(error)}`;
}
