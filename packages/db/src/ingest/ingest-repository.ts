import { type IngestPlatform, type PlatformAnalysis, platformAnalysisSchema } from "@callhook/core/interop";
import { and, desc, eq, getTableColumns, isNotNull } from "drizzle-orm";
import { connectionOf } from "../database.ts";
import { withDatabaseErrors } from "../database-error.ts";
import { afterCursor, type Page, type PageRequest, pageSize, toPage } from "../page.ts";
import { ingestedWebhooks } from "../schema/ingested-webhooks.ts";
import type { Scope } from "../scope.ts";
import { storableText } from "../storable-text.ts";
import { type IngestedWebhook, type ReadWebhook, webhookFromRow } from "./ingested-webhook.ts";
import { type NewWebhook, type Receipt, receiveWebhook } from "./receive-webhook.ts";
import { isWebhook, markFailed, markRecorded, retryWebhook } from "./settle-webhook.ts";

export type IngestFilter = PageRequest & { lineId?: string | undefined; callId?: string | undefined };

/** What the platform that held a call made of it. */
export type AnalysisOfPlatform = PlatformAnalysis & { platform: IngestPlatform };

export type IngestRepository = {
  /** Keeps a webhook with the job that has it recorded. The same one again is kept once. */
  receive(webhook: NewWebhook): Promise<Receipt>;
  /** Null where it is gone. */
  read(webhookId: string): Promise<ReadWebhook | null>;
  /** Newest first, without their bodies. */
  list(filter?: IngestFilter): Promise<Page<IngestedWebhook>>;
  /** The last that the call's platform told of what it made of it; null where it told nothing. */
  analysisOf(callId: string): Promise<AnalysisOfPlatform | null>;
  markRecorded(result: {
    webhookId: string;
    callId: string;
    analysis: PlatformAnalysis | null;
  }): Promise<void>;
  markFailed(result: { webhookId: string; problem: string }): Promise<void>;
  /** Has a failed one recorded again. */
  retry(webhookId: string): Promise<IngestedWebhook>;
};

/** What outside platforms told a workspace of their finished calls. */
export function ingestRepository(scope: Scope): IngestRepository {
  return withDatabaseErrors({
    receive: (webhook: NewWebhook) => receiveWebhook({ scope, webhook }),
    read: (webhookId: string) => readWebhook({ scope, webhookId }),
    list: (filter: IngestFilter = {}) => listWebhooks({ scope, filter }),
    analysisOf: (callId: string) => readAnalysisOf({ scope, callId }),
    markRecorded: (result: Parameters<IngestRepository["markRecorded"]>[0]) =>
      markRecorded({ scope, ...result }),
    markFailed: (result: { webhookId: string; problem: string }) => markFailed({ scope, ...result }),
    retry: (webhookId: string) => retryWebhook({ scope, webhookId }),
  });
}

async function readWebhook(options: { scope: Scope; webhookId: string }): Promise<ReadWebhook | null> {
  const [row] = await connectionOf(options.scope.database)
    .select()
    .from(ingestedWebhooks)
    .where(isWebhook(options));
  if (row === undefined) return null;
  const { agent, environment, body } = row;
  return { ...webhookFromRow(row), agent, environment, body };
}

async function readAnalysisOf(options: { scope: Scope; callId: string }): Promise<AnalysisOfPlatform | null> {
  const { scope, callId } = options;
  const { platform, analysis } = ingestedWebhooks;
  const [row] = await connectionOf(scope.database)
    .select({ platform, analysis })
    .from(ingestedWebhooks)
    .where(
      and(
        eq(ingestedWebhooks.workspaceId, scope.workspaceId),
        eq(ingestedWebhooks.callId, storableText(callId)),
        isNotNull(analysis),
      ),
    )
    .orderBy(desc(ingestedWebhooks.receivedAt), desc(ingestedWebhooks.id))
    .limit(1);
  return row === undefined ? null : { platform: row.platform, ...platformAnalysisSchema.parse(row.analysis) };
}

async function listWebhooks(options: { scope: Scope; filter: IngestFilter }): Promise<Page<IngestedWebhook>> {
  const { scope, filter } = options;
  const size = pageSize(filter);
  const { workspaceId, lineId, callId, receivedAt, id } = ingestedWebhooks;
  const { body: _body, ...columns } = getTableColumns(ingestedWebhooks);
  const rows = await connectionOf(scope.database)
    .select(columns)
    .from(ingestedWebhooks)
    .where(
      and(
        eq(workspaceId, scope.workspaceId),
        filter.lineId === undefined ? undefined : eq(lineId, storableText(filter.lineId)),
        filter.callId === undefined ? undefined : eq(callId, storableText(filter.callId)),
        afterCursor({ cursor: filter.cursor, at: receivedAt, id }),
      ),
    )
    .orderBy(desc(receivedAt), desc(id))
    .limit(size + 1);
  return toPage({
    rows,
    size,
    position: (row) => ({ at: row.receivedAt, id: row.id }),
    item: webhookFromRow,
  });
}
