import type { TRPCRequestInfo } from "@trpc/server/http";
import { identifyCaller } from "../access/identify-caller.ts";
import type { RequestContext } from "../context.ts";
import type { Services } from "../services.ts";
import { toTransportError } from "../transport-error.ts";

/** The header in which a page says which workspace it shows; subscriptions, which have none, say it in their URL. */
const workspaceHeader = "x-callhook-workspace";

/** What a tRPC request is: who sends it, from where, and about which workspace. */
export async function createContext(options: {
  services: Services;
  request: Request;
  info: TRPCRequestInfo;
  responseHeaders: Headers;
  ipAddress: string | null;
}): Promise<RequestContext> {
  const { services, request, info, responseHeaders, ipAddress } = options;
  const { headers } = request;
  const { database, signIn } = services;
  const identifying = identifyCaller({ database, signIn, headers, responseHeaders });
  return {
    services,
    caller: await identifying.catch((error: unknown) => {
      throw toTransportError(error);
    }),
    origin: { ipAddress, userAgent: headers.get("user-agent") },
    requestedWorkspaceId: info.connectionParams?.["workspace"] ?? headers.get(workspaceHeader),
    acceptsStream: info.isBatchCall && info.accept === "application/jsonl",
  };
}
