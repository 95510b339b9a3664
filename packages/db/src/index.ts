export { openDatabase, type Database } from "./database.ts";
export { migrate } from "./migrate.ts";
export type { Page, PageRequest } from "./page.ts";
export type { Scope } from "./scope.ts";
export {
  defaultWorkspaceId,
  workspaceRepository,
  type Workspace,
  type WorkspaceRepository,
} from "./workspaces/workspace-repository.ts";
export {
  agentRepository,
  type Agent,
  type AgentChange,
  type AgentRepository,
} from "./agents/agent-repository.ts";
export { toolRepository, type ToolFilter, type ToolRepository } from "./tools/tool-repository.ts";
export {
  callRepository,
  type CallFilter,
  type CallRepository,
  type CallStart,
} from "./calls/call-repository.ts";
export type { Call, CallSummary } from "./calls/call.ts";
export { listenForCallNews, type CallNews } from "./calls/call-news.ts";
export { abandonedCalls } from "./calls/abandoned-calls.ts";
export { openRecordingQueue, type RecordingQueue } from "./queue/recording-queue.ts";
