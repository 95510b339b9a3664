export { openDatabase, type Database } from "./database.ts";
export { migrate, type MigrationOptions } from "./migrate.ts";
export type { Page, PageRequest } from "./page.ts";
export type { RecordObserver } from "./observer.ts";
export { createDatabaseCheck, type DatabaseProblem, databaseProblems, inTime } from "./database-check.ts";
export { readQueueState, type QueueState } from "./queue/queue-state.ts";
export type { Scope } from "./scope.ts";
export { defaultWorkspaceId } from "./workspaces/default-workspace.ts";
export type { Workspace } from "./workspaces/workspace.ts";
export type { WorkspaceDraft } from "./workspaces/create-workspace.ts";
export { workspaceRepository, type WorkspaceRepository } from "./workspaces/workspace-repository.ts";
export type { Agent } from "./agents/agent-row.ts";
export { agentRepository, type AgentChange, type AgentRepository } from "./agents/agent-repository.ts";
export {
  toolRepository,
  type ToolChange,
  type ToolFilter,
  type ToolRepository,
} from "./tools/tool-repository.ts";
export {
  toolVersionRepository,
  type ToolRestoration,
  type ToolVersion,
  type ToolVersionRepository,
  type ToolVersionSummary,
} from "./tools/tool-version-repository.ts";
export {
  toolDraftRepository,
  type DraftDiscard,
  type DraftSave,
  type NewDraftSave,
  type Publication,
  type ToolDraftRepository,
} from "./tools/tool-draft-repository.ts";
export {
  toolLibraryRepository,
  type ToolLibraryRepository,
} from "./tools/library/tool-library-repository.ts";
export type { LibraryFilter, LibraryTool } from "./tools/library/list-library.ts";
export type { ManyToolsChange } from "./tools/library/change-tools.ts";
export type { ToolUsage } from "./tools/library/tool-usage.ts";
export {
  toolActivityRepository,
  type ToolActivityRepository,
} from "./tools/activity/tool-activity-repository.ts";
export type { RecordedToolCall, ToolCallFilter } from "./tools/activity/list-tool-calls.ts";
export type { Percentiles, ToolFailures, ToolStats, ToolWindow } from "./tools/activity/tool-stats.ts";
export type { SavedDraft } from "./tools/draft-row.ts";
export type { ListedTool } from "./tools/with-unpublished.ts";
export type { Author } from "./tools/author-of.ts";
export {
  callAnalysisRepository,
  type CallAnalysisRepository,
  type SavedAnalysis,
} from "./analyses/call-analysis-repository.ts";
export { eventsAfter, type EventsAfter, type EventsQuestion } from "./calls/events-after.ts";
export { callRecordings, type Recordings } from "./calls/recordings.ts";
export type { ReadableEvents, UnreadableEvent } from "./calls/event-row.ts";
export { callRepository, type CallRepository } from "./calls/call-repository.ts";
export type { EventRange } from "./calls/read-call.ts";
export type { CallAddition, NewEvent } from "./calls/append-events.ts";
export type { CallFilter } from "./calls/call-filter.ts";
export { seedMany } from "./seed/many/seed-many.ts";
export type { CallRecording, SaveResult, TranscriptRecord } from "./calls/save-transcripts.ts";
export type { CallStart } from "./calls/start-call.ts";
export type { OutsideCall, OutsideCallStart } from "./calls/start-or-find-call.ts";
export { redactionSetting, type RedactionSetting } from "./redaction/redaction-setting.ts";
export type { CallerRemoval } from "./calls/remove-calls.ts";
export type { Call, CallSummary } from "./calls/call.ts";
export { listenForCallNews, type CallNews, type NewsListener } from "./calls/call-news.ts";
export type { HeardNews } from "./calls/news-payload.ts";
export { abandonedCalls, type AbandonedCall, type AbandonedCalls } from "./calls/abandoned-calls.ts";
export { type LostToolCall, lostToolCalls } from "./calls/lost-tool-calls.ts";
export { callLedger } from "./ledger/call-ledger.ts";
export type { UnrecordedCall } from "./queue/unrecorded-call.ts";
export { unrecordedCalls } from "./queue/unrecorded-calls.ts";
export {
  type FailedRecording,
  openRecordingQueue,
  type RecordingHandler,
  type RecordingQueue,
} from "./queue/recording-queue.ts";
export type { AnalysisRequest } from "./queue/job-sender.ts";
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
  type TokenDraft,
} from "./access/api-key-repository.ts";
export type { Issuer } from "./access/bind-to-issuer.ts";
export { sweepExpired } from "./access/sweep-expired.ts";
export {
  addMember,
  peopleRepository,
  type PeopleRepository,
  type SignedInPerson,
} from "./people/people-repository.ts";
export { signInStorage, type SignInStorage } from "./people/sign-in-storage.ts";
export type { AuditEntry } from "./audit/record-audit.ts";
export { type PersonAudit, personAudit } from "./audit/person-audit.ts";
export {
  invitationAccess,
  noSuchInvitation,
  type InvitationAccess,
  type OpenInvitation,
} from "./members/invitation-access.ts";
export { type PlanRepository, planRepository, type PlanState, type Usage } from "./plans/plan-repository.ts";
export { type AuditRepository, auditRepository } from "./audit/audit-repository.ts";
export type { AuditFilter } from "./audit/audit-entries.ts";
export type { RecordedEntry } from "./audit/audit-entry-row.ts";
export type { BillingChange, BillingEvent, BillingResult } from "./plans/billing-event.ts";
export { billingRepository, type BillingRepository } from "./plans/billing-repository.ts";
export { memberRepository, type MemberRepository } from "./members/member-repository.ts";
export type { Member } from "./members/list-members.ts";
export {
  invitationRepository,
  type Invitation,
  type InvitationRepository,
  type SentInvitation,
} from "./members/invitation-repository.ts";
export { retention, type Retention } from "./plans/retention.ts";
export { type CallbackInbox, callbackInbox, type ClaimedCallback } from "./callbacks/callback-inbox.ts";
export { type CallbackRepository, callbackRepository } from "./callbacks/callback-repository.ts";
export { type EchoInbox, echoInbox } from "./echo/echo-inbox.ts";
export { type EchoRepository, echoRepository, type KeptRequest } from "./echo/echo-repository.ts";
export { sweepEchoRequests } from "./echo/sweep-echo-requests.ts";
export type { IngestedWebhook, ReadWebhook, WaitingWebhook } from "./ingest/ingested-webhook.ts";
export type { NewWebhook, Receipt } from "./ingest/receive-webhook.ts";
export {
  type AnalysisOfPlatform,
  type IngestFilter,
  type IngestRepository,
  ingestRepository,
} from "./ingest/ingest-repository.ts";
export type { IngestHandlers } from "./queue/ingest-queue.ts";
export { type Keyring, openKeyring } from "./secrets/keyring.ts";
export { SealedSecretError } from "./secrets/sealed-secret-error.ts";
export type { Secret, SecretUsers } from "./secrets/secret.ts";
export type { SecretUse } from "./secrets/note-secret-use.ts";
export { type SecretRepository, secretRepository } from "./secrets/secret-repository.ts";
export { type FoundLine, type LineAccess, lineAccess } from "./lines/line-access.ts";
export { type LineRepository, lineRepository, type LineWithAddress } from "./lines/line-repository.ts";
export type { Line } from "./lines/line-row.ts";
export { rotateSecrets, type SecretRotation } from "./secrets/rotate-secrets.ts";
export type { ListedConnection } from "./connections/list-connections.ts";
export type { ConnectionDraft, SavedConnection } from "./connections/connection-row.ts";
export { type ConnectionRepository, connectionRepository } from "./connections/connection-repository.ts";
export type {
  Environment,
  EnvironmentVariable,
  EnvironmentVariableWrite,
} from "./environments/environment.ts";
export { type EnvironmentRepository, environmentRepository } from "./environments/environment-repository.ts";
export { type DeliveryQueue, openDeliveryQueue } from "./queue/delivery-queue.ts";
export type { ClaimedDelivery, DeliveryKey } from "./webhooks/claim-delivery.ts";
export type { Settled } from "./webhooks/settle-delivery.ts";
export { type WebhookOutbox, webhookOutbox } from "./webhooks/webhook-outbox.ts";
export { type WebhookRepository, webhookRepository } from "./webhooks/webhook-repository.ts";
export { type DeliveryRepository, deliveryRepository } from "./webhooks/delivery-repository.ts";
export type { Delivery, DeliveryAttempt } from "./webhooks/delivery-row.ts";
export type { Webhook } from "./webhooks/webhook-row.ts";
export { overviewRepository } from "./overview/overview-repository.ts";
export { overviewRanges } from "./overview/periods.ts";
