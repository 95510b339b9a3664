import { CallhookError, safeError, traceIdOf } from "@callhook/core";
import { pino } from "pino";
import { parseEnvironment } from "./env.ts";
import { startWorker } from "./worker.ts";

const logger = pino({ name: "worker", mixin: traceOf });

try {
  await main();
} catch (error) {
  if (error instanceof CallhookError) logger.fatal(error.message);
  else logger.fatal(safeError(error), "the worker could not start");
  process.exit(1);
}

async function main(): Promise<void> {
  const worker = await startWorker({ environment: parseEnvironment(process.env), logger });
  logger.info({ port: worker.port }, "recording calls");
  process.send?.({ type: "ready" });

  let isClosing = false;
  async function shutDown(signal: string): Promise<void> {
    if (isClosing) return;
    isClosing = true;
    logger.info({ signal }, "finishing the work in hand");
    await worker.stop().catch((error: unknown) => {
      logger.error(safeError(error), "the work in hand could not be finished");
    });
    process.exit(0);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void shutDown(signal));
  // The process that started us is gone: nobody could stop us any more.
  process.once("disconnect", () => void shutDown("disconnect"));
}

/** By the trace of the call that an entry is about, it is found beside the spans of that. */
function traceOf(entry: object): { traceId?: string } {
  if (!("callId" in entry) || typeof entry.callId !== "string") return {};
  return { traceId: traceIdOf(entry.callId) };
}
