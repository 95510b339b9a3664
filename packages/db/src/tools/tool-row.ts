import { type Tool, type ToolDraft, toolDraftSchema } from "@callhook/core";
import { z } from "zod";
import type { tools } from "../schema/tools.ts";

export type ToolRow = typeof tools.$inferSelect;

const settingsSchema = z.record(z.string(), z.unknown());

/** A setting that a row was saved without, because it is older, has its default. */
export function toolFromRow(row: ToolRow): Tool {
  const { id, functionName, version, enabled, createdAt, updatedAt } = row;
  return {
    ...toolDraftSchema.parse({ ...settingsSchema.parse(row.settings), ...row }),
    id,
    functionName,
    version,
    enabled,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/**
 * The columns that a draft decides. Whatever has none of its own is a setting, so that a field which drafts gain
 * is kept as well.
 */
export function columnsOfDraft(draft: ToolDraft) {
  const { name, description, method, url, parameters, bodyFormat, ...others } = draft;
  const { responseTimeoutSeconds, interruptions, agentTargets, ...settings } = others;
  const request = { name, description, method, url, parameters, bodyFormat };
  return { ...request, responseTimeoutSeconds, interruptions, agentTargets, settings };
}
