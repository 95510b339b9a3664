import type { Scope } from "@callhook/db";
import type { Context } from "./context.ts";

/** What the repositories may touch on behalf of a request: its workspace, in the name of whoever asks. */
export function scopeOf({ services, workspaceId, actor }: Context): Scope {
  return { database: services.database, workspaceId, actor };
}
