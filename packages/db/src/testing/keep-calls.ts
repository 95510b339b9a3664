import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";

/** From now on the database refuses to remove any call of a workspace. */
export async function keepCalls(options: { database: Database; workspaceId: string }): Promise<void> {
  const connection = connectionOf(options.database);
  await connection.execute(sql`
    create or replace function keep_calls() returns trigger language plpgsql as $$
    begin raise exception 'this call stays'; end $$`);
  await connection.execute(
    sql.raw(`create trigger keep_calls before delete on calls for each row
      when (old.workspace_id = '${options.workspaceId}') execute function keep_calls()`),
  );
}
