import { callRepository, type CallRepository } from "@callhook/db";
import type { Context } from "../context.ts";

/** The calls of the context's workspace. */
export function callsOf({ services, workspaceId }: Context): CallRepository {
  return callRepository({ database: services.database, workspaceId });
}
