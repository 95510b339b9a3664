import { callRepository } from "@callhook/db";
import type { Context } from "../context.ts";

/** The calls of the context's workspace. */
export function callsOf({ services, workspaceId }: Context) {
  return callRepository({ database: services.database, workspaceId });
}
