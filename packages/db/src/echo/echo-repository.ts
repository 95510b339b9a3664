import { randomBytes } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { type AuditEntry, recordAudit } from "../audit/record-audit.ts";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { echoEndpoints } from "../schema/echo-endpoints.ts";
import { echoRequests } from "../schema/echo-requests.ts";
import type { Scope } from "../scope.ts";
import { isKept, mostKept } from "./kept-requests.ts";

/** What a request was is for who recorded it to know; times are ISO strings. */
export type KeptRequest = { id: string; receivedAt: string; request: unknown };

export type EchoRepository = {
  /** Names the workspace's echo endpoint: 192 random bits, made when it is asked for first. */
  token(): Promise<string>;
  /** The last 50 of a day at most, newest first. */
  requests(): Promise<KeptRequest[]>;
  clear(): Promise<void>;
};

/** The echo endpoint of one workspace, and what arrived there. */
export function echoRepository(scope: Scope): EchoRepository {
  const { workspaceId } = scope;
  const connection = connectionOf(scope.database);
  return withDatabaseErrors({
    token: async () => {
      const own = eq(echoEndpoints.workspaceId, workspaceId);
      const token = randomBytes(24).toString("base64url");
      const [known] = await connection.select().from(echoEndpoints).where(own);
      if (known !== undefined) return known.token;
      await connection.insert(echoEndpoints).values({ workspaceId, token }).onConflictDoNothing();
      // Another replica may have been first: what is there counts.
      const [made] = await connection.select().from(echoEndpoints).where(own);
      return made?.token ?? token;
    },
    requests: async () => {
      const rows = await connection
        .select()
        .from(echoRequests)
        .where(and(eq(echoRequests.workspaceId, workspaceId), isKept))
        .orderBy(desc(echoRequests.receivedAt), desc(echoRequests.id))
        .limit(mostKept);
      return rows.map(({ id, receivedAt, request }) => ({
        id,
        receivedAt: receivedAt.toISOString(),
        request,
      }));
    },
    clear: () =>
      connection.transaction(async (transaction) => {
        const own = eq(echoRequests.workspaceId, workspaceId);
        const removed = await transaction.delete(echoRequests).where(own).returning({ id: echoRequests.id });
        if (removed.length === 0) return;
        const subject = { kind: "workspace", id: workspaceId, name: "Echo endpoint" };
        const entry: AuditEntry = {
          action: "echo-requests.cleared",
          subject,
          details: { requests: removed.length },
        };
        await recordAudit({ transaction, scope, entry });
      }),
  });
}
