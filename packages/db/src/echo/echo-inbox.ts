import { eq, sql } from "drizzle-orm";
import { connectionOf, type Database } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { newId } from "../identifier.ts";
import { echoEndpoints } from "../schema/echo-endpoints.ts";
import { echoRequests } from "../schema/echo-requests.ts";
import { mostKept } from "./kept-requests.ts";

export type EchoInbox = {
  /** Whose echo endpoint this is; null for a token that nobody was given. */
  workspaceOf(token: string): Promise<string | null>;
  /** Keeps the request, in place of the oldest where the workspace has 50 already. */
  keep(received: { workspaceId: string; request: unknown }): Promise<void>;
};

/** The echo endpoint as seen by those who send something to it, who are in no workspace. */
export function echoInbox(database: Database): EchoInbox {
  const connection = connectionOf(database);
  return withDatabaseErrors({
    workspaceOf: async (token: string) => {
      const [row] = await connection
        .select({ workspaceId: echoEndpoints.workspaceId })
        .from(echoEndpoints)
        .where(eq(echoEndpoints.token, token));
      return row?.workspaceId ?? null;
    },
    keep: async ({ workspaceId, request }: { workspaceId: string; request: unknown }) => {
      const id = newId("echo");
      // Never before the one that came last: a machine's clock is set back now and then.
      const receivedAt = sql`greatest(clock_timestamp(), (
        select max(received_at) + interval '1 millisecond' from ${echoRequests} where workspace_id = ${workspaceId}))`;
      await connection.insert(echoRequests).values({ workspaceId, id, receivedAt, request });
      await connection.execute(sql`
        delete from ${echoRequests} where workspace_id = ${workspaceId} and id in (
          select id from ${echoRequests} where workspace_id = ${workspaceId}
          order by received_at desc, id desc offset ${mostKept})`);
    },
  });
}
