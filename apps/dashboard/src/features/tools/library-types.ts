import type { AppRouter } from "@callhook/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<AppRouter>["tools"];

/** A tool with how it does. */
export type LibraryTool = Outputs["library"]["items"][number];
/** Where a tool is used. */
export type ToolUsage = Outputs["usage"][number];
export type ToolStats = Outputs["stats"];
export type RecordedToolCall = Outputs["toolCalls"]["items"][number];
/** One thing that is done to several tools at once. */
export type ManyToolsChange = inferRouterInputs<AppRouter>["tools"]["changeMany"]["change"];
