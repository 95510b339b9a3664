import type postgres from "postgres";

/**
 * Where there is no call yet, the tables of calls are made anew around what is written: without their keys, indexes and
 * references until all is there. Building those at the end takes a small part of the time of keeping them up to date.
 * Within a transaction: whoever stops it finds everything as it was, without a byte left of what was written.
 */
export async function intoEmptyTables(options: {
  client: postgres.TransactionSql;
  tables: readonly string[];
  write: () => Promise<void>;
  onStage: (stage: string) => void;
}): Promise<void> {
  const { client, tables, write, onStage } = options;
  const definitions = await readDefinitions(options);
  // References go before the keys that they need.
  for (const { drop } of definitions.toReversed()) await client.unsafe(drop);
  await client`truncate ${client(tables)}`;
  // Compressing what is written would take longer than writing it.
  await client`alter table transcripts alter column transcript set storage external`;
  await write();
  await client`alter table transcripts alter column transcript set storage extended`;
  for (const { name, create } of definitions) {
    onStage(`Building ${name}`);
    await client.unsafe(create);
  }
}

type Definition = { name: string; create: string; drop: string };

/** Keys, then indexes, then what refers to the tables or from them, as they are to be made again. */
async function readDefinitions(options: {
  client: postgres.TransactionSql;
  tables: readonly string[];
}): Promise<Definition[]> {
  const { client, tables } = options;
  const ofTables = client`select (current_schema() || '.' || quote_ident(name))::regclass
    from unnest(${client.array([...tables])}::text[]) as name`;
  return client<Definition[]>`
    select conname as name,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create,
      format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      case contype when 'f' then 3 else 1 end as turn
    from pg_constraint
    where (contype in ('p', 'u') and conrelid in (${ofTables}))
      or (contype = 'f' and (conrelid in (${ofTables}) or confrelid in (${ofTables})))
    union all
    select indexrelid::regclass::text, pg_get_indexdef(indexrelid), format('drop index %s', indexrelid::regclass), 2
    from pg_index
    where indrelid in (${ofTables}) and not exists (select from pg_constraint where conindid = indexrelid)
    order by turn, name`;
}
