import type { FailureReason } from "./failure-reason.ts";
import type { JsonValue } from "../json-value.ts";
import type { ArgumentIssue } from "./tool-outcome.ts";

type Details = {
  reason: FailureReason;
  message: string;
  issues?: ArgumentIssue[];
  /** What the endpoint answered along with an `http-error`. */
  value?: JsonValue;
  /** All of what it answered, where `value` is a part. */
  body?: JsonValue;
  cause?: unknown;
};

/** Ends a tool call from any depth; `executeTool` catches it once and turns it into an outcome. */
export class ToolCallError extends Error {
  override readonly name = "ToolCallError";
  readonly reason: FailureReason;
  readonly issues: ArgumentIssue[];
  readonly value: JsonValue;
  readonly body: JsonValue | undefined;

  constructor({ reason, message, issues = [], value = null, body, cause }: Details) {
    super(message, { cause });
    this.reason = reason;
    this.issues = issues;
    this.value = value;
    this.body = body;
  }
}
