export { importFormatSchema, type ImportFormat } from "./import-format.ts";
export { importTool, maximumChosenOperations, maximumSourceLength } from "./import-tool.ts";
export type { FoundSecret, ImportedOperation, ImportedTool, ImportResult } from "./imported-tool.ts";
export type { LossNote } from "./loss-report.ts";
export { defuseCell } from "./defuse-cell.ts";
export { exportFormatSchema, type ExportFormat } from "./export/export-format.ts";
export { exportTools, type ToolExport } from "./export/export-tools.ts";
export {
  type RecordedCall,
  transcriptFormatSchema,
  type TranscriptFormat,
} from "./transcript/transcript-format.ts";
export { toWebhookBody } from "./transcript/to-webhook-body.ts";
export { toOpenTelemetrySpans } from "./transcript/to-opentelemetry-spans.ts";
export { exportTranscript, type TranscriptExport } from "./transcript/export-transcript.ts";
export { redactPlatformAnalysis } from "./ingest/redact-platform-analysis.ts";
export { ingestPlatforms, ingestPlatformSchema, type IngestPlatform } from "./ingest/ingest-platform.ts";
export {
  platformAnalysisSchema,
  type IngestedCall,
  type PlatformAnalysis,
  type WebhookKind,
  type WebhookReading,
} from "./ingest/ingested-call.ts";
export { readWebhook } from "./ingest/read-webhook.ts";
export { webhookKind } from "./ingest/webhook-kind.ts";
