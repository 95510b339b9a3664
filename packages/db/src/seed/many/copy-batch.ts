import { once } from "node:events";
import { finished } from "node:stream/promises";
import type postgres from "postgres";
import { copyTarget } from "./copy-line.ts";
import { type CallBatch, seededTables } from "./tell-batches.ts";

/** Writes a batch the fastest way there is. `isNew` where the tables were emptied in the same transaction. */
export async function copyBatch(options: {
  client: postgres.TransactionSql;
  batch: CallBatch;
  isNew: boolean;
}): Promise<void> {
  const { client, batch, isNew } = options;
  for (const [index, table] of seededTables.entries()) {
    const { name, columns } = copyTarget(table);
    // Frozen rows need no vacuum, which would read and write all of them once more.
    const how = isNew ? client`with (freeze)` : client``;
    const stream = await client`copy ${client(name)} (${client(columns)}) from stdin ${how}`.writable();
    for (const lines of batch.lines[index] ?? []) if (!stream.write(lines)) await once(stream, "drain");
    stream.end();
    await finished(stream);
  }
}
