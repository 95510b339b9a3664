// oxlint-disable-next-line no-restricted-imports -- to look at the server under test from outside
import postgres from "postgres";

/** The rows that one statement answers, over a connection of its own. */
export async function query(url: string, statement: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}
