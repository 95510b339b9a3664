import { CallhookError, type Permission } from "@callhook/core";
import type { Context, RequestContext } from "../context.ts";
import { type Access, enterWorkspace } from "./enter-workspace.ts";

/** What a verb may use, for whoever has the permission in the workspace that the request is about. */
export function enterContext(options: { request: RequestContext; permission: Permission }): Context {
  const { request, permission } = options;
  const { services, acceptsStream, dashboardUrl } = request;
  const access = enterWith({ ...request, permission });
  // Named, because whoever named none would be let into another one that they are still in.
  const requestedWorkspaceId = access.workspaceId;
  const checkAccess = async () => {
    enterWith({ ...request, permission, requestedWorkspaceId, caller: await request.identifyAgain() });
  };
  return { services, acceptsStream, dashboardUrl, checkAccess, ...access };
}

function enterWith(options: Parameters<typeof enterWorkspace>[0] & { permission: Permission }): Access {
  const { permission } = options;
  const access = enterWorkspace(options);
  if (!access.permissions.has(permission)) throw notAllowed(permission);
  return access;
}

/** The same words whether or not what was asked about exists. */
function notAllowed(permission: Permission): CallhookError {
  const message = `This needs the permission "${permission}", which your role or API key does not have. Ask an admin of the workspace for it.`;
  return new CallhookError({ code: "not-allowed", message });
}
