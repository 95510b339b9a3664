export { openDatabase, type Database } from "./database.ts";
export { migrate, type MigrationOptions } from "./migrate.ts";
export type { Page, PageRequest } from "./page.ts";
export type { Scope } from "./scope.ts";
export { defaultWorkspaceId } from "./workspaces/default-workspace.ts";
export {
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
export {
  toolRepository,
  type ToolChange,
  type ToolFilter,
  type ToolRepository,
} from "./tools/tool-repository.ts";
export { callRepository, type CallRepository, type EventRange } from "./calls/call-repository.ts";
export type { CallAddition, NewEvent } from "./calls/append-events.ts";
export type { CallFilter } from "./calls/list-calls.ts";
export type { TranscriptRecord } from "./calls/save-transcript.ts";
export type { CallStart } from "./calls/start-call.ts";
export type { Call, CallSummary } from "./calls/call.ts";
export { listenForCallNews, type CallNews } from "./calls/call-news.ts";
export { abandonedCalls, type AbandonedCall, type AbandonedCalls } from "./calls/abandoned-calls.ts";
export { callLedger } from "./ledger/call-ledger.ts";
export { openRecordingQueue, type RecordingHandler, type RecordingQueue } from "./queue/recording-queue.ts";
export {
  accessRepository,
  type AccessRepository,
  type KeyAccess,
  type Membership,
} from "./access/access-repository.ts";
export {
  apiKeyRepository,
  type ApiKey,
  type ApiKeyDraft,
  type ApiKeyRepository,
} from "./access/api-key-repository.ts";
export { keyHash } from "./access/new-key.ts";
export { addMember, peopleRepository, type PeopleRepository } from "./people/people-repository.ts";
export { signInStorage } from "./people/sign-in-storage.ts";
export type { AuditEntry } from "./audit/record-audit.ts";
export { type PersonAudit, personAudit } from "./audit/person-audit.ts";
