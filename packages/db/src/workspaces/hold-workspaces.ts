import { inArray } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { workspaces } from "../schema/workspaces.ts";

/**
 * Keeps these workspaces from being removed until the transaction ends, and nobody from anything else. Asked for before
 * the first lock of a call: whoever removes a workspace begins with it too, so that neither waits for the other.
 */
export async function holdWorkspaces(options: {
  transaction: Transaction;
  workspaceIds: readonly string[];
}): Promise<void> {
  await options.transaction
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(inArray(workspaces.id, [...new Set(options.workspaceIds)]))
    .orderBy(workspaces.id)
    .for("key share");
}
