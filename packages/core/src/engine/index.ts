export { createEngine, type Engine, type EngineOptions } from "./create-engine.ts";
export { type AllowHosts, parseAllowHosts } from "./destination/allow-hosts.ts";
export type { ExecutableTool, ToolExecution } from "../execution/execute-tool.ts";
export type { ToolCallContext } from "../execution/request/call-headers.ts";
