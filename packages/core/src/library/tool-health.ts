import { z } from "zod";
import type { FailureReason } from "../execution/outcome/failure-reason.ts";

/**
 * What its recorded tool calls say of a tool:
 * - `never-called`: no tool call of it is on record; calls that were answered by mocks do not count.
 * - `failing`: at least half of the last `judgedToolCalls` that say whether it works have failed.
 * - `works`: anything else.
 */
export const toolHealthSchema = z.enum(["works", "failing", "never-called"]);
export type ToolHealth = z.infer<typeof toolHealthSchema>;

/** What a library can be narrowed to: tools of one health, or those that something is wrong with (`ToolWarning`). */
export const toolHealthFilterSchema = z.enum(
  [...toolHealthSchema.options, "has-warnings"],
  "Health is works, failing, never-called or has-warnings.",
);
export type ToolHealthFilter = z.infer<typeof toolHealthFilterSchema>;

/** By how many of its latest tool calls the health of a tool is judged. */
export const judgedToolCalls = 10;

/** Failures by design: the tool asked first, a rule of it refused, or the caller interrupted. No rate counts them. */
export const inconclusiveReasons = [
  "needs-confirmation",
  "not-allowed",
  "cancelled",
] as const satisfies readonly FailureReason[];

/** What will make a tool fail at its next tool call, known before it is made. */
export type ToolWarning = {
  warning: "secret-missing" | "secret-rejected" | "secret-refresh-failed" | "connection-missing";
  /** Of the secret, or the id of the connection. */
  name: string;
  /** What is wrong and the way out, in a sentence. */
  message: string;
};
