import { errorCodes, type ErrorCode, type FieldIssue } from "@callhook/core";
import { TRPCClientError } from "@trpc/client";

export type ClientError = { code: ErrorCode | "unreachable"; message: string; issues: FieldIssue[] };

/**
 * What the API said went wrong, or `unreachable` when no answer came back;
 * null for anything that did not come from a call of this client.
 */
export function callhookErrorOf(error: unknown): ClientError | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data: unknown = error.data;
  if (!isErrorData(data)) {
    return {
      code: "unreachable",
      message: "Callhook did not answer; check that it is running and try again.",
      issues: [],
    };
  }
  return { code: data.errorCode, message: error.message, issues: data.issues };
}

function isErrorData(data: unknown): data is { errorCode: ErrorCode; issues: FieldIssue[] } {
  if (typeof data !== "object" || data === null || !("errorCode" in data) || !("issues" in data))
    return false;
  return errorCodes.some((code) => code === data.errorCode) && Array.isArray(data.issues);
}
