import type { Actor } from "@callhook/core";
import type { Database } from "./database.ts";

/** What every repository works within: one database, one workspace, nothing beyond it. */
export type Scope = {
  database: Database;
  workspaceId: string;
  /** Who the audit log says did it; Callhook itself when left out. */
  actor?: Actor | undefined;
};
