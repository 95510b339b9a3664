import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { ToolRun } from "../tool-run.ts";
import { buildRequest, type HttpRequest } from "./build-request.ts";
import { callHeaders } from "./call-headers.ts";
import { resolveHeaders } from "./resolve-headers.ts";

/** The request that a tool sends for these values, with the headers that every request of ours carries. */
export function completeRequest(run: ToolRun, values: ArgumentValues): HttpRequest | Promise<HttpRequest> {
  const headers = resolveHeaders(run);
  return headers === null
    ? complete(run, { values })
    : headers.then((resolved) => complete(run, { values, headers: resolved }));
}

function complete(
  { tool, context, record, ports }: ToolRun,
  given: { values: ArgumentValues; headers?: Record<string, string> },
): HttpRequest {
  const { method, url, headers, body } = buildRequest({ tool, ...given });
  const { toolCallId, messageId } = record;
  const added = callHeaders({ method, toolCallId, messageId, context, userAgent: ports.userAgent });
  return { method, url, headers: { ...headers, ...added }, body };
}
