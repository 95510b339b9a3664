/** Stable codes that clients may branch on. */
export const errorCodes = [
  "invalid-input",
  "not-found",
  "version-conflict",
  "sequence-conflict",
  "in-use",
  "plan-required",
  "limit-reached",
  "not-signed-in",
  "not-allowed",
  "rate-limited",
  "call-ended",
  "too-large",
  "unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One problem with one field; `path` is dotted, such as `draft.parameters.0.key`. */
export type FieldIssue = { path: string; message: string };

/** A refusal that is safe to show: `message` says what, where and what to do. */
export class CallhookError extends Error {
  override readonly name = "CallhookError";
  readonly code: ErrorCode;
  readonly issues: FieldIssue[];

  constructor(options: { code: ErrorCode; message: string; issues?: FieldIssue[]; cause?: unknown }) {
    super(options.message, { cause: options.cause });
    this.code = options.code;
    this.issues = options.issues ?? [];
  }
}
