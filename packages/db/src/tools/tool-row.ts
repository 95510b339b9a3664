import { parameterSchema, type Tool, type ToolDraft } from "@callhook/core";
import { z } from "zod";
import type { tools } from "../schema/tools.ts";

export type ToolRow = typeof tools.$inferSelect;

const parametersSchema = z.array(parameterSchema);

export function toolFromRow(row: ToolRow): Tool {
  const { workspaceId: _, parameters, createdAt, updatedAt, ...fields } = row;
  return {
    ...fields,
    parameters: parametersSchema.parse(parameters),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** The columns that a draft decides. */
export function columnsOfDraft(draft: ToolDraft) {
  const { name, description, method, url, parameters } = draft;
  const { bodyFormat, responseTimeoutSeconds, interruptions, agentTargets } = draft;
  return {
    name,
    description,
    method,
    url,
    parameters,
    bodyFormat,
    responseTimeoutSeconds,
    interruptions,
    agentTargets,
  };
}
