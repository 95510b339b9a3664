import { sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";

/** Straight from the tables, whatever the repositories make of them. */
export async function queryRows(database: Database, text: string): Promise<Record<string, unknown>[]> {
  return [...(await connectionOf(database).execute(sql.raw(text)))];
}
