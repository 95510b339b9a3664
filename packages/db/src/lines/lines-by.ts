import { and, asc, eq, isNotNull, or } from "drizzle-orm";
import type { Connection, Transaction } from "../connection.ts";
import { lines } from "../schema/lines.ts";

type Reading = { connection: Connection | Transaction; workspaceId: string };
type NamedLine = { id: string; name: string };

/** By each secret that proves calls or webhooks: of which lines. */
export async function linesBySecret({
  connection,
  workspaceId,
}: Reading): Promise<(secret: string) => NamedLine[]> {
  const rows = await connection
    .select({ id: lines.id, name: lines.name, call: lines.credentialSecret, webhook: lines.webhookSecret })
    .from(lines)
    .where(
      and(
        eq(lines.workspaceId, workspaceId),
        or(isNotNull(lines.credentialSecret), isNotNull(lines.webhookSecret)),
      ),
    )
    .orderBy(asc(lines.name));
  return (secret) =>
    rows
      .filter(({ call, webhook }) => [call, webhook].includes(secret))
      .map(({ id, name }) => ({ id, name }));
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
