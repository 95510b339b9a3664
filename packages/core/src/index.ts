export { defaultAgentProfiles, type AgentProfile } from "./agent/default-agent-profiles.ts";
export { isBackchannel } from "./agent/is-backchannel.ts";
export { primaryLanguage } from "./agent/primary-language.ts";
export {
  agentChangeSchema,
  agentSettingsSchema,
  type AgentSettings,
  type AgentSettingsChange,
} from "./agent/agent-settings.ts";
export { defaultAgentSettings } from "./agent/default-agent-settings.ts";
export { changeAgentSettings } from "./agent/change-agent-settings.ts";
export { type CallModel, callModelSchema } from "./agent/call-model.ts";
export {
  isServedModel,
  type ModelChoice,
  modelChoiceSchema,
  type ServedModelChoice,
  usualModelPatience,
} from "./agent/model-choice.ts";
export { secretsOfAgent } from "./agent/secrets-of-agent.ts";
export { analyseByRules } from "./analysis/analyse-by-rules.ts";
export { analyseWithReading } from "./analysis/analyse-with-reading.ts";
export { type ModelReading, modelReadingSchema } from "./analysis/model-reading.ts";
export {
  type DataField,
  type DataFieldType,
  dataFieldSchema,
  dataFieldTypeSchema,
  mostDataFields,
} from "./analysis/data-field.ts";
export {
  type CallAnalysis,
  callAnalysisSchema,
  type CallSuccess,
  type CollectedValue,
  type UnbackedClaim,
} from "./analysis/call-analysis.ts";
export { agentIdSchema, agentTargetsSchema, type AgentId } from "./tool/agent-target.ts";
export { httpMethodSchema, type HttpMethod } from "./tool/http-method.ts";
export { parameterKeySchema } from "./tool/parameter-key.ts";
export {
  parameterLocationSchema,
  parameterSchema,
  type Parameter,
  type ParameterInput,
  type ParameterLocation,
  type QueryStyle,
  queryStyleSchema,
} from "./tool/parameter.ts";
export {
  parameterTypeSchema,
  type ParameterType,
  type ValueProperty,
  type ValueShape,
} from "./tool/value-shape.ts";
export type { WrittenValue } from "./tool/argument-value.ts";
export { type TextFormat, textFormatSchema } from "./tool/text-format.ts";
export { kindRule, type ValueKind, type ValueKindName, valueKindSchema } from "./tool/kinds/value-kind.ts";
export type { ReadKind, ReadSaid } from "./tool/kinds/read-kind.ts";
export {
  bodyFormatSchema,
  interruptionModeSchema,
  toolDraftSchema,
  type BodyFormat,
  type InterruptionMode,
  type ToolDraft,
  type ToolDraftInput,
} from "./tool/tool-draft.ts";
export {
  argumentsSchema,
  type ArgumentsSchema,
  type ArgumentValue,
  type ArgumentValues,
} from "./tool/arguments-schema.ts";
export { responseTimeoutSecondsSchema } from "./tool/response-timeout.ts";
export { toolForAgent } from "./tool/tool-for-agent.ts";
export type { AgentOverride, AgentOverrides } from "./tool/agent-overrides.ts";
export {
  holdSoundSchema,
  toolSpeechSchema,
  type HoldSound,
  type SpeechVariant,
  type SpokenWords,
  type ToolSpeech,
} from "./tool/tool-speech.ts";
export { type AudibleHoldSound, loopSeconds, synthesise } from "./hold-sound/synthesise.ts";
export { effectOf, type ToolEffect } from "./tool/tool-effect.ts";
export { pathCovers } from "./tool/path-covers.ts";
export { weekdays, type PolicyRule } from "./tool/policy-rule.ts";
export { isTimeZone } from "./tool/time-zone.ts";
export { conditionOperatorSchema, type Condition, type ConditionOperator } from "./tool/condition.ts";
export type { Confirmation } from "./tool/confirmation.ts";
export { type ErrorExposure, mostResponseBytes, type ResponseMapping } from "./tool/response-mapping.ts";
export { sayBusinessHours } from "./execution/rules/say-business-hours.ts";
export {
  jsonSchemaFromParameters,
  type ParametersJsonSchema,
} from "./interop/json-schema-from-parameters.ts";
export { parametersFromJsonSchema, type ReadParameters } from "./interop/json-schema-to-parameters.ts";
export { modelTool, type ModelInputSchema, type ModelTool } from "./tool/model-schema.ts";
export { plumberExample, toolTemplates, type ToolTemplate } from "./tool/templates.ts";
export { buildRequest, type HttpRequest } from "./execution/request/build-request.ts";
export { previewRequest, type RequestPreview } from "./execution/request/preview-request.ts";
export { failedOutcome } from "./execution/outcome/failed-outcome.ts";
export { hasFailed } from "./execution/outcome/has-failed.ts";
export { slowToolCallMs } from "./execution/outcome/slow-tool-call.ts";
export { speakFailure } from "./execution/outcome/speak-failure.ts";
export { wasLedOn } from "./execution/outcome/was-led-on.ts";
export { jsonValueSchema } from "./execution/json-value.ts";
export { canonicalJson } from "./execution/canonical-json.ts";
export { parseArguments, type ParsedArguments } from "./execution/arguments/parse-arguments.ts";
export type { ModelFailure, ModelFailureReason } from "./transcript/model-failure.ts";
export { describeModelFailure } from "./transcript/describe-model-failure.ts";
export { statedEndReason, unstatedEndReason } from "./transcript/end-reason.ts";
export { foldTranscript } from "./transcript/fold-transcript.ts";
export {
  conversationEntries,
  runningToolCalls,
  type ConversationEntry,
} from "./transcript/conversation-entries.ts";
export { formatClock, formatSpan } from "./transcript/format-duration.ts";
export { transcriptToText } from "./transcript/transcript-to-text.ts";
export { mostMissingSequences } from "./transcript/most-missing-sequences.ts";
export { createSeenSequences } from "./transcript/seen-sequences.ts";
export type { Tool } from "./tool/tool.ts";
export { deriveFunctionName, reservedFunctionNames } from "./tool/tool-name.ts";
export { toolUrlSchema, urlPlaceholders } from "./tool/tool-url.ts";
export {
  failureReasons,
  phases,
  type FailureReason,
  type Phase,
} from "./execution/outcome/failure-reason.ts";
export type { JsonValue } from "./execution/json-value.ts";
export {
  toolOutcomeSchema,
  type ArgumentIssue,
  type HeardValue,
  type FailureAdvice,
  type RequestRecord,
  type ResponseRecord,
  type ToolCallAttempt,
  type ToolCallTimings,
  type FailedOutcome,
  type ToolOutcome,
} from "./execution/outcome/tool-outcome.ts";
export {
  callerInputSchema,
  callVariablesSchema,
  channelSchema,
  externalIdSchema,
  transcriptEventDraftSchema,
  transcriptStepSchema,
  type CallerInput,
  type CallVariables,
  type Channel,
  type Platform,
  type TranscriptEvent,
  type TranscriptEventDraft,
  type TranscriptStep,
  type TranscriptStepInput,
} from "./transcript/transcript-event.ts";
export type {
  CallStatus,
  CallTranscript,
  ModelReplyRecord,
  ToolCall,
  Turn,
} from "./transcript/call-transcript.ts";
export { CallhookError, errorCodes, type ErrorCode, type FieldIssue } from "./errors/callhook-error.ts";
export { fieldIssues } from "./errors/field-issues.ts";
export type { Actor } from "./access/actor.ts";
export { type AuditAction, auditActionLabel, auditActions, auditActionSchema } from "./audit/audit-action.ts";
export { type Permission, permissions, permissionSchema } from "./access/permission.ts";
export { permissionsOfRole } from "./access/permissions-of-role.ts";
export { type Role, roleSchema } from "./access/role.ts";
export { isFromThisMachine, isLoopbackName } from "./access/is-from-this-machine.ts";
export { allowsWebhookTools } from "./plan/allows-webhook-tools.ts";
export { type CountedLimit, limitReached } from "./plan/limit-reached.ts";
export { allPlans, type PlanDetails, planDetails, type PlanLimits } from "./plan/plan-details.ts";
export { planSchema, type Plan } from "./plan/plan.ts";
export { planRequired } from "./plan/plan-required.ts";
export { usageMonth } from "./plan/usage-month.ts";
export { humanText } from "./tool/text.ts";
export { safeError, type SafeError } from "./errors/safe-error.ts";
export { type CredentialVerdict, credentialVerdictSchema } from "./credentials/credential-verdict.ts";
export { type GivenDraft, givenDraftSchema, readGivenDraft } from "./tool/given-draft.ts";
export { draftFieldLabel, draftFields, isDraftField } from "./tool/difference/draft-fields.ts";
export { type FieldDifference, toolDifference } from "./tool/difference/tool-difference.ts";
export { type MergeChoice, mergeChoices } from "./tool/difference/merge-choices.ts";
export { mergeDrafts } from "./tool/difference/merge-drafts.ts";
export { isSameValue } from "./tool/difference/is-same-value.ts";
export { secretNameSchema } from "./tool/value-source.ts";
export {
  type Authentication,
  authenticationSchema,
  type Credentials,
  credentialsSchema,
} from "./tool/authentication.ts";
export { secretsOfAuthentication } from "./tool/secrets-of-authentication.ts";
export { type NamedSecret, secretsOfDraft } from "./tool/secrets-of-draft.ts";
export {
  type MockCondition,
  type MockFailure,
  mockFailureSchema,
  type ToolMock,
  toolMockSchema,
} from "./tool/tool-mock.ts";
export {
  type CallMocks,
  callMocksSchema,
  type MockFallback,
  mockFallbackSchema,
} from "./execution/mocks/call-mocks.ts";
export { findMock } from "./execution/mocks/find-mock.ts";
export { type JsonDifference, jsonDifferences } from "./execution/json-differences.ts";
export { redactedPaths } from "./execution/redacted-paths.ts";
export { outcomeDifferences, requestDifferences } from "./execution/outcome/recorded-differences.ts";
export { variablesSavedBefore } from "./transcript/variables-saved-before.ts";
export { toCurl } from "./interop/to-curl.ts";
export { applyFix } from "./lint/apply-fix.ts";
export type { LintFinding, LintFix, LintSeverity } from "./lint/lint-finding.ts";
export { lintTool, type LintResult } from "./lint/lint-tool.ts";
export {
  inconclusiveReasons,
  judgedToolCalls,
  type ToolHealth,
  type ToolHealthFilter,
  toolHealthFilterSchema,
  toolHealthSchema,
  type ToolWarning,
} from "./library/tool-health.ts";
export {
  type LibrarySort,
  librarySortSchema,
  type SortDirection,
  sortDirectionSchema,
  usualDirection,
} from "./library/library-sort.ts";
export { copyName } from "./library/copy-name.ts";
export { mentions, type ToolDependant, toolDependants } from "./library/tool-links.ts";
export { environmentNameSchema, productionEnvironment } from "./environment/environment-name.ts";
export { environmentValueSchema, environmentVariableNameSchema } from "./environment/environment-variable.ts";
export { type EnvironmentValues, referencesIn } from "./environment/environment-text.ts";
export { type KnownEnvironment, type MissingValue, missingValues } from "./environment/missing-values.ts";
export { toolInEnvironment } from "./environment/tool-in-environment.ts";
export {
  type NamedVariable,
  variablesOfAuthentication,
  variablesOfDraft,
} from "./environment/variables-of-draft.ts";
export { type LineDraft, lineDraftSchema, phoneNumberSchema } from "./line/line-draft.ts";
export { type LineProvider, lineProviders, lineProviderSchema } from "./line/line-provider.ts";
export {
  greetingInterruptions,
  interruptSensitivities,
  type LineVoice,
  type LineVoiceInput,
  lineVoiceSchema,
  speechProviders,
  transcriptionProviders,
} from "./line/line-voice.ts";
export {
  type WebhookDraft,
  webhookDraftSchema,
  type WebhookEvent,
  webhookEvents,
  webhookEventSchema,
  type WebhookFormat,
  webhookFormatSchema,
} from "./webhook/webhook-draft.ts";
export {
  type DeliveryEvent,
  type DeliveryState,
  deliveryStateSchema,
  type WebhookAnswer,
} from "./webhook/webhook-delivery.ts";
export { exampleAnalysis, exampleCall } from "./webhook/example-call.ts";
export { hasFailedForGood, isGone, nextAttemptAt } from "./webhook/webhook-schedule.ts";
export {
  type PersonalData,
  personalDataKinds,
  personalDataName,
  personalDataSchema,
  placeholderOf,
} from "./redaction/personal-data.ts";
export { redactEvent, redactVariables } from "./redaction/redact-event.ts";
export { traceIdOf } from "./execution/request/trace-id-of.ts";
export type { OnRedacted } from "./redaction/redact-text.ts";
export { type Redact, redactWith } from "./redaction/redact-json.ts";
