import { CallhookError, safeError } from "@callhook/core";
import { serve, type ServerType } from "@hono/node-server";
import type { Hono } from "hono";
import { type Environment, parseEnvironment } from "./env.ts";
import { tellSetupCode } from "./auth/tell-setup-code.ts";
import { upgradedRequests } from "./channels/websocket/upgraded-requests.ts";
import { createServer } from "./http/server.ts";
import { createLogger } from "./logging/create-logger.ts";
import { openServices } from "./services.ts";

const logger = createLogger("api");

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
  const { port, server } = await listen({ app: createServer({ services }), environment });
  logger.info({ port }, "listening");
  await tellSetupCode({ services, port });
  process.send?.({ type: "ready", port });

  let isClosing = false;
  async function shutDown(signal: string): Promise<void> {
    if (isClosing) return;
    isClosing = true;
    logger.info({ signal }, "closing");
    server.close();
    await services.close().catch((error: unknown) => {
      logger.error(safeError(error), "not everything could be closed");
    });
    if ("closeAllConnections" in server) server.closeAllConnections();
    process.exit(0);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void shutDown(signal));
  // The process that started us is gone: nobody could stop us any more.
  process.once("disconnect", () => void shutDown("disconnect"));
}

/** Rejects when the address cannot be listened on. */
function listen(options: {
  app: Hono;
  environment: Environment;
}): Promise<{ port: number; server: ServerType }> {
  const { PORT: port, HOST: hostname } = options.environment;
  const { promise, resolve, reject } = Promise.withResolvers<{ port: number; server: ServerType }>();
  const server = serve({ fetch: options.app.fetch, port, hostname, ...upgradedRequests() }, (address) => {
    resolve({ port: address.port, server });
  });
  server.once("error", reject);
  return promise;
}
