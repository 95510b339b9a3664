import type { z } from "zod";
import type { FieldIssue } from "./callhook-error.ts";

/** What a schema found wrong, by dotted path; `under` names what the schema was given, such as `events`. */
export function fieldIssues(error: z.ZodError, under?: string): FieldIssue[] {
  const root = under === undefined ? [] : [under];
  return error.issues.map(({ path, message }) => ({
    path: [...root, ...path.map(String)].join("."),
    message,
  }));
}
