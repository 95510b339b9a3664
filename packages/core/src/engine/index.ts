export { createEngine, type Engine, type EngineOptions } from "./create-engine.ts";
export { type AllowHosts, parseAllowHosts } from "./allow-hosts.ts";
export type { ExecutableTool, ToolExecution } from "../execution/execute-tool.ts";
export type { ToolCallContext } from "../execution/call-headers.ts";
