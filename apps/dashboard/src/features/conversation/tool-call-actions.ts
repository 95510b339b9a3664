import type { ToolCall } from "@callhook/core";
import { createContext, type ReactNode } from "react";

/** What a page offers to do with a recorded tool call, shown with its details; nothing by default. */
export const ToolCallActions = createContext<(toolCall: ToolCall) => ReactNode>(() => null);
