import { sql } from "drizzle-orm";
import type { Connection } from "./connection.ts";

/**
 * Lets the search over the audit log use an index of its trigrams, where the server has `pg_trgm` and lets us use it.
 * Tried at every start, so that a server that allows it later gets the index then; without it searches read every text.
 */
export async function ensureSearchIndex(connection: Connection): Promise<void> {
  await connection.execute(sql`
    do $$
    begin
      begin
        create extension if not exists pg_trgm;
      exception when others then
        raise notice 'pg_trgm cannot be used: %', sqlerrm;
        return;
      end;
      create index if not exists audit_events_names on audit_events
        using gin (actor_name gin_trgm_ops, subject_name gin_trgm_ops);
    exception when undefined_object then
      raise notice 'pg_trgm is out of reach of the search path';
    end
    $$`);
}
