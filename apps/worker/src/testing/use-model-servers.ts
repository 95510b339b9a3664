import { type ModelServer, startScriptedModelServer } from "@callhook/agents/testing";
import { afterEach } from "vitest";

/** Starts models that answer by a script. Each is closed after its test, and must have been asked all of it by then. */
export function useModelServers() {
  const servers: ModelServer<object>[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      await server.close();
      server.assertFinished();
    }
  });
  return async (options: Parameters<typeof startScriptedModelServer>[0]) => {
    const server = await startScriptedModelServer(options);
    servers.push(server);
    return server;
  };
}
