import { type IngestPlatform, type PlatformAnalysis, platformAnalysisSchema } from "@callhook/core/interop";
import type { AgentId } from "@callhook/core";
import type { ingestedWebhooks } from "../schema/ingested-webhooks.ts";

/** Which webhook a job is about. */
export type WaitingWebhook = { workspaceId: string; webhookId: string };

/** A webhook of a platform, as people see it: all but its body. Times are ISO 8601 strings. */
export type IngestedWebhook = {
  id: string;
  lineId: string;
  platform: IngestPlatform;
  /** What the platform calls it, such as `call_ended`; empty where it cannot be read. */
  event: string;
  /** What the platform calls the call; null where it cannot be read. */
  externalId: string | null;
  state: "waiting" | "recorded" | "failed";
  /** Why it failed; null in any other state. */
  problem: string | null;
  /** The call that it is on record as; null while it is not. */
  callId: string | null;
  /** What the platform itself made of the call; null where it told nothing of that. */
  analysis: PlatformAnalysis | null;
  receivedAt: string;
  /** When it was recorded or failed. */
  settledAt: string | null;
};

/** With all that it takes to record it. The body is null once it is on record. */
export type ReadWebhook = IngestedWebhook & { agent: AgentId; environment: string; body: Buffer | null };

type Row = typeof ingestedWebhooks.$inferSelect;

export function webhookFromRow(row: Omit<Row, "body">): IngestedWebhook {
  const { id, lineId, platform, event, externalId, state, problem, callId } = row;
  return {
    id,
    lineId,
    platform,
    event,
    externalId,
    state,
    problem,
    callId,
    analysis: platformAnalysisSchema.nullable().parse(row.analysis),
    receivedAt: row.receivedAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  };
}
