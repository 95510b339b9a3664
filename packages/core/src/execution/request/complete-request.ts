import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { ToolRun } from "../tool-run.ts";
import { buildRequest, type HttpRequest } from "./build-request.ts";
import { callHeaders } from "./call-headers.ts";

/** The request that a tool sends for these values, with the headers that every request of ours carries. */
export function completeRequest(
  { tool, context, record, ports }: ToolRun,
  values: ArgumentValues,
): HttpRequest {
  const { method, url, headers, body } = buildRequest({ tool, values });
  const { toolCallId, messageId } = record;
  const added = callHeaders({ method, toolCallId, messageId, context, userAgent: ports.userAgent });
  return { method, url, headers: { ...headers, ...added }, body };
}
