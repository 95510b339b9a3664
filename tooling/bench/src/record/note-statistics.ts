import postgres from "postgres";

/** Has PostgreSQL look at how much is in its tables, as it does by itself every minute. */
export async function noteStatistics(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`analyze calls, call_events, transcripts`;
  await sql.end();
}
