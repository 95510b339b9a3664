import { join } from "node:path";
import { permissions } from "@callhook/core";
import { apiKeyRepository, type Database, defaultWorkspaceId } from "@callhook/db";
import { freePort } from "../faults/free-port.ts";
import { entryOf } from "../faults/entry-of.ts";
import { type ServerProcess, startServer } from "../faults/server-process.ts";

/** An API for followers and a worker that records, in processes of their own. */
export async function startReader(options: { url: string; dir: string; database: Database }): Promise<{
  apiUrl: string;
  apiKey: string;
  stop(): Promise<void>;
}> {
  const port = await freePort();
  const [api, worker] = await Promise.all([
    startOne({ ...options, app: "api", name: "api", env: { PORT: String(port) } }),
    startOne({ ...options, app: "worker", name: "worker", env: {} }),
  ]);
  const keys = apiKeyRepository({ database: options.database, workspaceId: defaultWorkspaceId });
  const draft = { name: "Bench", scopes: [...permissions], expiresAt: null, requestsPerMinute: null };
  const { secret: apiKey } = await keys.create(draft);
  return {
    apiUrl: `http://127.0.0.1:${port}`,
    apiKey,
    stop: async () => {
      await Promise.all([api.stop(), worker.stop()]);
    },
  };
}

export function startOne(options: {
  url: string;
  dir: string;
  app: "api" | "worker";
  name: string;
  env: Record<string, string>;
}): Promise<ServerProcess> {
  const { url, dir, app, name } = options;
  return startServer({
    name,
    entry: entryOf(app),
    env: { DATABASE_URL: url, ...options.env },
    logPath: join(dir, `${name}.log`),
    onCrash: (description) => console.error(description),
  });
}
