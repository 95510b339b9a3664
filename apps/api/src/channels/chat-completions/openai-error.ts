import type { CallhookError, ErrorCode } from "@callhook/core";

type Kind = { status: number; type: string; code: string };

const kinds: Record<ErrorCode, Kind> = {
  "invalid-input": { status: 400, type: "invalid_request_error", code: "invalid_value" },
  "not-found": { status: 404, type: "invalid_request_error", code: "not_found" },
  "version-conflict": { status: 409, type: "invalid_request_error", code: "conflict" },
  "sequence-conflict": { status: 409, type: "invalid_request_error", code: "conflict" },
  "in-use": { status: 409, type: "invalid_request_error", code: "conflict" },
  "plan-required": { status: 403, type: "permission_error", code: "plan_required" },
  "limit-reached": { status: 403, type: "permission_error", code: "limit_reached" },
  "not-signed-in": { status: 401, type: "authentication_error", code: "invalid_api_key" },
  "not-allowed": { status: 403, type: "permission_error", code: "insufficient_permissions" },
  "rate-limited": { status: 429, type: "rate_limit_error", code: "rate_limit_exceeded" },
  // Clients send a request that met a 409 again; an ended call stays ended.
  "call-ended": { status: 410, type: "invalid_request_error", code: "call_ended" },
  "too-large": { status: 413, type: "invalid_request_error", code: "too_large" },
  unavailable: { status: 503, type: "server_error", code: "unavailable" },
  internal: { status: 500, type: "server_error", code: "internal_error" },
};

/** A refusal in the shape that OpenAI's clients read; `param` names the field where one is to blame. */
export function openaiError(error: CallhookError): {
  error: { message: string; type: string; param: string | null; code: string };
} {
  const { type, code } = kinds[error.code];
  const path = error.issues[0]?.path ?? "";
  // What is wrong with the whole body is at no field.
  const param = path === "" ? null : path;
  const isModel = error.code === "not-found" && param === "model";
  return { error: { message: error.message, type, param, code: isModel ? "model_not_found" : code } };
}

export function openaiRefusal(error: CallhookError, headers: Headers = new Headers()): Response {
  return Response.json(openaiError(error), { status: kinds[error.code].status, headers });
}
