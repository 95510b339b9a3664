import { workspaceRepository } from "@callhook/db";
import type { Context } from "../context.ts";

/** Removes the workspace and tells the log of the process who did: the workspace's own log goes with it. */
export async function removeWorkspace(options: { context: Context; name: string }): Promise<void> {
  const { context, name } = options;
  const { workspaceId, actor, services } = context;
  await workspaceRepository(services.database).remove({ workspaceId, name });
  services.logger.warn({ workspaceId, actorKind: actor.kind, actorId: actor.id }, "workspace removed");
}
