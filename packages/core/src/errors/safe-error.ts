import { z } from "zod";
import { CallhookError } from "./callhook-error.ts";
import { fieldIssues } from "./field-issues.ts";

export type SafeError = {
  error: string;
  reason?: string;
  code?: string;
  fields?: string[];
  stack?: string[];
};

/**
 * What may be logged of an error: its kind and where it arose. Messages of parsers and of the database can quote
 * what was said in a call, and that is not for the log.
 */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { error: typeof error };
  return {
    error: error.name,
    ...(error instanceof CallhookError ? { reason: error.message } : {}),
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    ...(error instanceof z.ZodError ? { fields: fieldIssues(error).map(({ path }) => path) } : {}),
    stack: stackLines(error),
  };
}

function stackLines(error: Error): string[] {
  const lines = error.stack?.split("\n").map((line) => line.trim()) ?? [];
  return lines.filter((line) => line.startsWith("at ")).slice(0, 8);
}
