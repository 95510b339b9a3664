import postgres from "postgres";

type Span = { recorded: number; seconds: number };

/** How many of some calls are recorded whole, and how long that took by the database's clock. */
export function openRecordedSpan(url: string): {
  read(of: { callIds: string[]; eventsOfEach: number }): Promise<Span>;
  close(): Promise<void>;
} {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return {
    async read({ callIds, eventsOfEach }) {
      const [span] = await sql<Span[]>`
        select count(*)::int as recorded,
          coalesce(extract(epoch from max(recorded_at) - min(recorded_at)), 0)::float8 as seconds
        from transcripts where call_id = any(${callIds}) and event_count = ${eventsOfEach}`;
      return span ?? { recorded: 0, seconds: 0 };
    },
    close: () => sql.end(),
  };
}
