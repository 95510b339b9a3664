import type { AppRouter } from "@callhook/client";
import type { inferRouterOutputs } from "@trpc/server";

/** What each procedure answers, by path. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;
