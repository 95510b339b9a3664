import type { AppRouter } from "@callhook/client";
import type { inferRouterOutputs } from "@trpc/server";

export type Overview = inferRouterOutputs<AppRouter>["overview"]["get"];
export type OverviewTool = Overview["tools"][number];
