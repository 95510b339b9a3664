import type { TRPCRequestInfo } from "@trpc/server/http";
import type { RequestContext } from "../context.ts";
import type { Services } from "../services.ts";
import { readRequestContext, workspaceHeader } from "./request-context.ts";

/** What a tRPC request is; a batch counts as many requests as it holds. */
export async function createContext(options: {
  services: Services;
  request: Request;
  info: TRPCRequestInfo;
  responseHeaders: Headers;
  ipAddress: string | null;
}): Promise<RequestContext> {
  const { info, request } = options;
  return await readRequestContext({
    ...options,
    requestedWorkspaceId: info.connectionParams?.["workspace"] ?? request.headers.get(workspaceHeader),
    acceptsStream: info.isBatchCall && info.accept === "application/jsonl",
    cost: info.calls.length,
  });
}
