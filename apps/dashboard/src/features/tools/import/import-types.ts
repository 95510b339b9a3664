import type { AppRouter } from "@callhook/client";
import type { inferRouterOutputs } from "@trpc/server";

/** What `tools.import` answers. */
export type Imported = inferRouterOutputs<AppRouter>["tools"]["import"];
export type ImportedDraft = Imported["drafts"][number];
export type ImportedOperation = Imported["operations"][number];
