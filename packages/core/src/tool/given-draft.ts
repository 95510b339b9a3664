import { z } from "zod";
import type { FieldIssue } from "../errors/callhook-error.ts";
import { fieldIssues } from "../errors/field-issues.ts";
import { type JsonValue, jsonValueSchema } from "../execution/json-value.ts";
import { type ToolDraft, toolDraftSchema } from "./tool-draft.ts";

/** A draft as somebody left it: complete or not, right or wrong. */
export const givenDraftSchema = z
  .record(z.string(), jsonValueSchema, "A draft is an object.")
  .refine((draft) => jsonValueSchema.safeParse(draft).success, "A draft is nested at most 100 levels deep.");
export type GivenDraft = Record<string, JsonValue>;

/** The draft if it keeps every rule, and otherwise what is wrong with it, by field. */
export function readGivenDraft(given: unknown): { draft: ToolDraft | null; issues: FieldIssue[] } {
  const { success, data, error } = toolDraftSchema.safeParse(given);
  return success ? { draft: data, issues: [] } : { draft: null, issues: fieldIssues(error) };
}
