import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callRepository, type CallRepository, defaultWorkspaceId, migrate, openDatabase } from "@callhook/db";
import { type Database, workspaceRepository } from "@callhook/db";
import { startPostgres } from "@callhook/postgres";
import { noteStatistics } from "./note-statistics.ts";

export type TemporaryDatabase = {
  url: string;
  database: Database;
  calls: CallRepository;
  /** A folder that goes with it. */
  dir: string;
  stop(): Promise<void>;
};

/** A PostgreSQL that waits for the disk as in production, with the tables in it, and no limits of any plan. */
export async function startTemporaryDatabase(): Promise<TemporaryDatabase> {
  const dir = await mkdtemp(join(tmpdir(), "callhook-record-"));
  const postgres = await startPostgres({ dataDir: join(dir, "postgres") });
  const { url } = postgres;
  await migrate({ url });
  const database = openDatabase({ url });
  await workspaceRepository(database).setPlan({ workspaceId: defaultWorkspaceId, plan: "enterprise" });
  return {
    url,
    dir,
    database,
    calls: callRepository({ database, workspaceId: defaultWorkspaceId }),
    stop: async () => {
      await database.close();
      await postgres.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** So many calls that go on, by their ids. PostgreSQL knows of them, as it would within a minute by itself. */
export async function startCalls(
  { calls, url }: Pick<TemporaryDatabase, "calls" | "url">,
  count: number,
): Promise<string[]> {
  const start = async () => {
    const call = await calls.start({ agent: "receptionist", channel: "phone", from: null, variables: {} });
    return call.id;
  };
  const ids = await Promise.all(Array.from({ length: count }, start));
  await noteStatistics(url);
  return ids;
}
