import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../connection.ts";
import { echoRequests } from "../schema/echo-requests.ts";

const askedForSchema = z.object({ headers: z.object({ "x-callhook-call-id": z.string() }) });

/**
 * Removes what the tool calls of these calls sent to the workspace's echo endpoint. Looked for here, not in SQL: of
 * what strangers may send there, PostgreSQL refuses to read some.
 */
export async function forgetCalls(options: {
  transaction: Transaction;
  workspaceId: string;
  callIds: readonly string[];
}): Promise<void> {
  const { transaction, workspaceId } = options;
  const callIds = new Set(options.callIds);
  const own = eq(echoRequests.workspaceId, workspaceId);
  const kept = await transaction.select().from(echoRequests).where(own);
  const theirs = kept.filter(({ request }) => {
    const askedFor = askedForSchema.safeParse(request).data?.headers["x-callhook-call-id"];
    return askedFor !== undefined && callIds.has(askedFor);
  });
  const ids = theirs.map(({ id }) => id);
  if (ids.length > 0) await transaction.delete(echoRequests).where(and(own, inArray(echoRequests.id, ids)));
}
