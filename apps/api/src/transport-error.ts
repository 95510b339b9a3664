import { CallhookError, type ErrorCode, type FieldIssue, fieldIssues } from "@callhook/core";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";

const transportCodes: Record<ErrorCode, TRPCError["code"]> = {
  "invalid-input": "BAD_REQUEST",
  "not-found": "NOT_FOUND",
  "version-conflict": "CONFLICT",
  "sequence-conflict": "CONFLICT",
  "in-use": "CONFLICT",
  "plan-required": "FORBIDDEN",
  "limit-reached": "FORBIDDEN",
  "not-signed-in": "UNAUTHORIZED",
  "not-allowed": "FORBIDDEN",
  "rate-limited": "TOO_MANY_REQUESTS",
  "call-ended": "CONFLICT",
  "too-large": "PAYLOAD_TOO_LARGE",
  unavailable: "SERVICE_UNAVAILABLE",
  internal: "INTERNAL_SERVER_ERROR",
};

const codesOfTransport: Partial<Record<TRPCError["code"], ErrorCode>> = {
  BAD_REQUEST: "invalid-input",
  PARSE_ERROR: "invalid-input",
  UNSUPPORTED_MEDIA_TYPE: "invalid-input",
  METHOD_NOT_SUPPORTED: "invalid-input",
  NOT_FOUND: "not-found",
  PAYLOAD_TOO_LARGE: "too-large",
  UNAUTHORIZED: "not-signed-in",
  FORBIDDEN: "not-allowed",
  TOO_MANY_REQUESTS: "rate-limited",
  SERVICE_UNAVAILABLE: "unavailable",
};

/** Any error as one that may leave the house; what nobody foresaw loses its words. */
export function toCallhookError(error: unknown): CallhookError {
  if (error instanceof CallhookError) return error;
  if (error instanceof ZodError) return invalidInput(error);
  if (!(error instanceof TRPCError)) return unforeseen(error);
  const { cause } = error;
  if (cause instanceof CallhookError || cause instanceof ZodError || cause instanceof TRPCError) {
    return toCallhookError(cause);
  }
  const code = codesOfTransport[error.code];
  return code === undefined
    ? unforeseen(error)
    : new CallhookError({ code, message: error.message, cause: error });
}

export function toTransportError(error: unknown): TRPCError {
  const cause = toCallhookError(error);
  return new TRPCError({ code: transportCodes[cause.code], message: cause.message, cause });
}

function invalidInput(error: ZodError): CallhookError {
  const issues = fieldIssues(error);
  const [first] = issues;
  const message = first === undefined ? "The input is not valid." : namingField(first);
  return new CallhookError({ code: "invalid-input", message, issues, cause: error });
}

/** A message that begins with its field's name already is led on to by the rest of the path alone. */
function namingField({ path, message }: FieldIssue): string {
  if (path === "") return message;
  const leaf = path.slice(path.lastIndexOf(".") + 1);
  if (message.startsWith(`${leaf} `)) return `${path.slice(0, -leaf.length)}${message}`;
  return `${path}: ${message}`;
}

function unforeseen(cause: unknown): CallhookError {
  const message = "Something went wrong on our side. Nothing was changed; please try again.";
  return new CallhookError({ code: "internal", message, cause });
}
