import { pipeline } from "node:stream/promises";
import postgres from "postgres";

export type CopyFloor = { rowsPerSecond(): Promise<number>; close(): Promise<void> };

const copiedRows = 5_000;

/** How fast PostgreSQL takes rows of events at best: 5 000 at once by COPY, into a table like that of the events. */
export async function openCopyFloor(url: string): Promise<CopyFloor> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`create table copied_events (like call_events including all)`;
  let copies = 0;
  return {
    async rowsPerSecond() {
      copies += 1;
      const lines = Array.from({ length: copiedRows }, (_, row) => lineOf(copies, row)).join("");
      const startedAt = performance.now();
      const stream = await sql`copy copied_events from stdin`.writable();
      await pipeline([lines], stream);
      return copiedRows / ((performance.now() - startedAt) / 1_000);
    },
    close: () => sql.end(),
  };
}

/** In the order of the table's columns, as COPY reads text. */
function lineOf(copy: number, row: number): string {
  const payload = JSON.stringify({ type: "agent-spoke", turn: row, text: words(row) });
  return `default\tcopy_${copy}\t${row}\t2026-01-05 09:00:00Z\tagent-spoke\t\\N\t${payload}\n`;
}

/** About as much as is said in one breath. */
export function words(number: number): string {
  return `Sentence ${number}: we come out to you tomorrow between nine and ten in the morning.`;
}
