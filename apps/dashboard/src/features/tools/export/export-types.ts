import type { AppRouter } from "@callhook/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

export type ExportRequest = inferRouterInputs<AppRouter>["tools"]["export"];
export type ExportFormat = ExportRequest["format"];
export type ToolExport = inferRouterOutputs<AppRouter>["tools"]["export"];
