import type postgres from "postgres";

const tables = ["calls", "transcripts", "tool_calls"];

/**
 * Takes the indexes away that only make reading faster, and makes them again once all is written, which is many times
 * faster than keeping them up to date. Within a transaction: nobody ever sees the tables without.
 */
export async function withoutIndexes(
  client: postgres.TransactionSql,
  write: () => Promise<void>,
): Promise<void> {
  const indexes = await client<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema() and tablename in ${client(tables)}
      and not exists (select from pg_index where indexrelid = indexname::regclass and indisunique)`;
  for (const { name } of indexes) await client`drop index ${client(name)}`;
  await write();
  for (const { definition } of indexes) await client.unsafe(definition);
}
