import { toolRepository, type ToolRepository } from "@callhook/db";
import type { Context } from "../context.ts";

/** The tools of the context's workspace. */
export function toolsOf({ services, workspaceId }: Context): ToolRepository {
  return toolRepository({ database: services.database, workspaceId });
}
