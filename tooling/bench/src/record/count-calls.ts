import { defaultWorkspaceId } from "@callhook/db";
import postgres from "postgres";

/** How many calls the default workspace of a database has. */
export async function countCalls(url: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from calls where workspace_id = ${defaultWorkspaceId}`;
    return row?.count ?? 0;
  } finally {
    await sql.end();
  }
}
