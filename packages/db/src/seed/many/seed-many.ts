import { getTableName } from "drizzle-orm";
import postgres from "postgres";
import type { Scope } from "../../scope.ts";
import { demoTools } from "../demo-tools.ts";
import { copyBatch } from "./copy-batch.ts";
import { intoEmptyTables } from "./into-empty-tables.ts";
import { seededTables, tellBatches } from "./tell-batches.ts";
import { withoutIndexes } from "./without-indexes.ts";

export type SeedManyOptions = {
  scope: Scope;
  /** Of the same database: rows are copied on a connection of their own. */
  url: string;
  calls: number;
  now?: Date | undefined;
  onProgress?: ((done: number) => void) | undefined;
  /** What is done once all is written, which takes a while. */
  onStage?: ((stage: string) => void) | undefined;
  /** Takes back everything that was written. */
  signal?: AbortSignal | undefined;
};

/** Fewer are written beside what is there; more are worth making the indexes anew. */
const manyForIndexes = 100_000;

/**
 * Fills a workspace with recorded calls of the last half year, by their record alone, without the events that it is made
 * of. All of it is one transaction: there are all of them in the end, or none.
 */
export async function seedMany(options: SeedManyOptions): Promise<{ tools: number; calls: number }> {
  const { url, calls, signal, onStage = () => {} } = options;
  const tools = await demoTools(options.scope);
  const client = postgres(url, { max: 1, onnotice: () => {} });
  const giveUp = () => void client.end({ timeout: 0 });
  signal?.addEventListener("abort", giveUp, { once: true });
  try {
    signal?.throwIfAborted();
    await client.begin(async (transaction) => {
      await prepare(transaction);
      const write = (isNew: boolean) => writeCalls({ ...options, client: transaction, tools, isNew });
      if (await isEmpty(transaction))
        await intoEmptyTables({ client: transaction, tables: tableNames, write: () => write(true), onStage });
      else if (calls < manyForIndexes) await write(false);
      else await withoutIndexes(transaction, () => write(false));
    });
    onStage("Counting");
    // From here on the calls are there, whoever stops it.
    const counting = client`vacuum analyze ${client(tableNames)}`;
    await counting.catch((error: unknown) => {
      if (signal?.aborted !== true) throw error;
    });
  } finally {
    signal?.removeEventListener("abort", giveUp);
    await client.end();
  }
  return { tools: tools.length, calls };
}

const tableNames = seededTables.map(getTableName);

async function prepare(client: postgres.TransactionSql): Promise<void> {
  await client`set local synchronous_commit = off`;
  await client`set local maintenance_work_mem = '1GB'`;
  // Whoever kills us means this, too: it ends what it does for us as soon as we are gone.
  await client`set local client_connection_check_interval = '1s'`;
  // Every row here has its call, so looking each of them up can be spared, where we are allowed to.
  const allowed = client.savepoint((inner) => inner`set local session_replication_role = replica`);
  await allowed.catch(() => undefined);
}

/** Waits until nobody else writes calls, and keeps them from it. */
async function isEmpty(client: postgres.TransactionSql): Promise<boolean> {
  await client`lock table ${client(tableNames)} in share row exclusive mode`;
  const [row] = await client<{ isEmpty: boolean }[]>`select not exists (select from calls) as "isEmpty"`;
  return row?.isEmpty === true;
}

async function writeCalls(
  options: SeedManyOptions & {
    client: postgres.TransactionSql;
    tools: Awaited<ReturnType<typeof demoTools>>;
    isNew: boolean;
  },
): Promise<void> {
  const { client, tools, calls, isNew, now = new Date(), onProgress = () => {} } = options;
  let done = 0;
  for await (const batch of tellBatches({ workspaceId: options.scope.workspaceId, tools, calls, now })) {
    await copyBatch({ client, batch, isNew });
    done += batch.calls;
    onProgress(done);
  }
}
