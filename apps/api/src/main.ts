import { CallhookError, safeError } from "@callhook/core";
import { serve } from "@hono/node-server";
import { pino } from "pino";
import { parseEnvironment } from "./env.ts";
import { createServer } from "./http/server.ts";
import { openServices } from "./services.ts";

const logger = pino({ name: "api" });

try {
  await main();
} catch (error) {
  if (error instanceof CallhookError) logger.fatal(error.message);
  else logger.fatal(safeError(error), "the API could not start");
  process.exit(1);
}

async function main(): Promise<void> {
  const environment = parseEnvironment(process.env);
  const services = await openServices({ environment, logger });
  const app = createServer({ services });
  const server = serve(
    { fetch: app.fetch, port: environment.PORT, hostname: environment.HOST },
    ({ port }) => {
      logger.info({ port }, "listening");
      process.send?.({ type: "ready", port });
    },
  );

  let isClosing = false;
  async function shutDown(signal: string): Promise<void> {
    if (isClosing) return;
    isClosing = true;
    logger.info({ signal }, "closing");
    server.close();
    await services.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
    process.exit(0);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void shutDown(signal));
  // The process that started us is gone: nobody could stop us any more.
  process.once("disconnect", () => void shutDown("disconnect"));
}
