import { CallhookError } from "@callhook/core";
import { eq } from "drizzle-orm";
import type { Transaction } from "../connection.ts";
import { workspaces } from "../schema/workspaces.ts";
import type { Scope } from "../scope.ts";

/**
 * The workspace's row, which nobody else can change or lock before the transaction ends. Not the key's lock, so that
 * rows that refer to the workspace, such as those of a starting call, are inserted meanwhile; unless it `isRemoved` then.
 */
export async function lockWorkspace(options: {
  transaction: Transaction;
  scope: Pick<Scope, "workspaceId">;
  isRemoved?: boolean;
}): Promise<typeof workspaces.$inferSelect> {
  const { workspaceId } = options.scope;
  const [row] = await options.transaction
    .select()
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
    .for(options.isRemoved === true ? "update" : "no key update");
  return row ?? workspaceMissing(workspaceId);
}

export function workspaceMissing(workspaceId: string): never {
  throw new CallhookError({
    code: "not-found",
    message: `The workspace "${workspaceId}" does not exist, or it was removed.`,
  });
}
