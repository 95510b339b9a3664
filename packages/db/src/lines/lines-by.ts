import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Connection, Transaction } from "../connection.ts";
import { lines } from "../schema/lines.ts";

type Reading = { connection: Connection | Transaction; workspaceId: string };
type NamedLine = { id: string; name: string };

/** By each secret that proves calls: of which lines. */
export async function linesBySecret({
  connection,
  workspaceId,
}: Reading): Promise<(secret: string) => NamedLine[]> {
  const rows = await connection
    .select({ id: lines.id, name: lines.name, secret: lines.credentialSecret })
    .from(lines)
    .where(and(eq(lines.workspaceId, workspaceId), isNotNull(lines.credentialSecret)))
    .orderBy(asc(lines.name));
  return (secret) => rows.filter((row) => row.secret === secret).map(({ id, name }) => ({ id, name }));
}

/** The lines whose calls run in an environment. */
export async function linesInEnvironment(
  options: Reading & { environment: string },
): Promise<{ name: string }[]> {
  const { connection, workspaceId, environment } = options;
  return connection
    .select({ name: lines.name })
    .from(lines)
    .where(and(eq(lines.workspaceId, workspaceId), eq(lines.environment, environment)))
    .orderBy(asc(lines.name));
}
