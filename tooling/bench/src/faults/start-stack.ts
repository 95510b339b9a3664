import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { permissions } from "@callhook/core";
import {
  apiKeyRepository,
  defaultWorkspaceId,
  migrate,
  openDatabase,
  workspaceRepository,
} from "@callhook/db";
import { startPostgres } from "@callhook/postgres";
import { entryOf } from "./entry-of.ts";
import { freePort } from "./free-port.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

export type FaultStack = {
  databaseUrl: string;
  apiKey: string;
  /** Where each API answers, before and after it was killed. */
  apiUrls: string[];
  apis: ServerProcess[];
  workers: ServerProcess[];
  /** Ends PostgreSQL as a crash would, and starts it on the same port over the same data. */
  restartPostgres(): Promise<void>;
  stop(): Promise<void>;
};

/** A PostgreSQL that keeps what it commits, and processes of the API and the worker in front of it. */
export async function startStack(options: {
  dir: string;
  apis: number;
  workers: number;
  onCrash: (description: string) => void;
}): Promise<FaultStack> {
  const { dir, onCrash } = options;
  const dataDir = join(dir, "postgres");
  await mkdir(dataDir, { recursive: true });
  let postgres = await startPostgres({ dataDir });
  const { url: databaseUrl } = postgres;
  const apiKey = await prepare(databaseUrl);
  const env = { DATABASE_URL: databaseUrl, CALLHOOK_ALLOW_HOSTS: "127.0.0.1", CALLHOOK_MODEL: "offline" };
  const startOne = (app: "api" | "worker", more: Record<string, string>, index: number) => {
    const name = `${app}-${index + 1}`;
    const logPath = join(dir, `${name}.log`);
    return startServer({ name, entry: entryOf(app), env: { ...env, ...more }, logPath, onCrash });
  };
  const ports = await Promise.all(Array.from({ length: options.apis }, freePort));
  const apis = await Promise.all(ports.map((port, index) => startOne("api", { PORT: String(port) }, index)));
  const workers = await Promise.all(
    Array.from({ length: options.workers }, (_, index) => startOne("worker", { WORKER_PORT: "0" }, index)),
  );
  return {
    databaseUrl,
    apiKey,
    apiUrls: ports.map((port) => `http://127.0.0.1:${port}`),
    apis,
    workers,
    restartPostgres: async () => {
      await postgres.crash();
      postgres = await startPostgres({ dataDir, port: Number(new URL(databaseUrl).port) });
    },
    stop: async () => {
      await Promise.all([...apis, ...workers].map((server) => server.stop()));
      await postgres.stop();
    },
  };
}

/** The tables, a plan without limits, and a key for everything. */
async function prepare(url: string): Promise<string> {
  await migrate({ url });
  const database = openDatabase({ url, maxConnections: 1 });
  try {
    await workspaceRepository(database).setPlan({ workspaceId: defaultWorkspaceId, plan: "enterprise" });
    const keys = apiKeyRepository({ database, workspaceId: defaultWorkspaceId });
    const draft = { name: "Faults", scopes: [...permissions], expiresAt: null, requestsPerMinute: null };
    return (await keys.create(draft)).secret;
  } finally {
    await database.close();
  }
}
