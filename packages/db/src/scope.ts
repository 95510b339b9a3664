import type { Database } from "./database.ts";

/** What every repository works within: one database, one workspace, nothing beyond it. */
export type Scope = { database: Database; workspaceId: string };
