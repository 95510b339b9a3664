import { accessRepository } from "@callhook/db";
import { identifyCaller } from "../access/identify-caller.ts";
import type { RequestContext } from "../context.ts";
import { limitRequest } from "../limits/limit-request.ts";
import type { Services } from "../services.ts";

/** The header in which a page says which workspace it shows; subscriptions, which have none, say it in their URL. */
export const workspaceHeader = "x-callhook-workspace";

/** What a request is: who sends it, from where, and about which workspace. Refuses who asks too much. */
export async function readRequestContext(options: {
  services: Services;
  request: Request;
  responseHeaders: Headers;
  ipAddress: string | null;
  requestedWorkspaceId: string | null;
  acceptsStream: boolean;
  /** How many requests it counts as. */
  cost: number;
}): Promise<RequestContext> {
  const { services, request, ipAddress, requestedWorkspaceId, acceptsStream, responseHeaders } = options;
  const { headers } = request;
  const { database, rateLimits, keyUse } = services;
  const { keyBySecret } = accessRepository(database);
  const caller = await identifyCaller({ ...services, keyBySecret, headers, responseHeaders });
  const hasKey = headers.has("authorization");
  await limitRequest({ ...options, rateLimits, caller, hasKey });
  if (caller.kind === "key") keyUse.note(caller.key);
  return {
    services,
    caller,
    origin: { ipAddress, userAgent: headers.get("user-agent") },
    requestedWorkspaceId,
    acceptsStream,
    dashboardUrl: services.environment.PUBLIC_URL ?? openedAt(request),
    identifyAgain: () => identifyCaller({ ...services, headers, responseHeaders: new Headers() }),
  };
}

/**
 * The page's own address, which in development has another port than ours. The attack: a page of another site, which
 * may send a key, has letters written that lead to it. With a key it is the address that we were asked at.
 */
function openedAt({ headers, url }: Request): string {
  const page = headers.has("authorization") ? null : URL.parse(headers.get("origin") ?? "");
  return (page ?? new URL(url)).origin;
}
