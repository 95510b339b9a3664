import { errorCodes, type ErrorCode, type FieldIssue } from "@callhook/core";
import { TRPCClientError } from "@trpc/client";

export type ClientError = {
  code: ErrorCode | "unreachable";
  message: string;
  issues: FieldIssue[];
  /** With `rate-limited`: when the same request may succeed. */
  retryAfterMs?: number;
};

type ErrorData = { errorCode: ErrorCode; issues: FieldIssue[] };

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
  const { errorCode: code, issues } = data;
  const refusal = { code, message: error.message, issues };
  const retryAfterMs = code === "rate-limited" ? (retryAfterIn(data) ?? retryAfterHeader(error.meta)) : null;
  return retryAfterMs === null ? refusal : { ...refusal, retryAfterMs };
}

function isErrorData(data: unknown): data is ErrorData {
  if (typeof data !== "object" || data === null || !("errorCode" in data) || !("issues" in data))
    return false;
  return errorCodes.some((code) => code === data.errorCode) && Array.isArray(data.issues);
}

function retryAfterIn(data: ErrorData): number | null {
  return "retryAfterMs" in data && typeof data.retryAfterMs === "number" ? data.retryAfterMs : null;
}

/** In whole seconds; the header's other form, a date, is never sent by Callhook. */
function retryAfterHeader(meta: Record<string, unknown> | undefined): number | null {
  const response = meta?.["response"];
  const header = hasHeaders(response) ? response.headers.get("retry-after") : null;
  return header !== null && /^\d+$/.test(header) ? Number(header) * 1000 : null;
}

/** By its shape, since a `fetch` that somebody brought along answers with a class of its own. */
function hasHeaders(response: unknown): response is Pick<Response, "headers"> {
  if (typeof response !== "object" || response === null || !("headers" in response)) return false;
  const { headers } = response;
  return typeof headers === "object" && headers !== null && "get" in headers;
}
