import { planDetails, type Plan } from "@callhook/core";
import type { Membership } from "@callhook/db";
import type { Caller, Person } from "../access/caller.ts";
import type { RateLimit } from "./rate-limits.ts";

/** As much as the smallest plan has. */
const outsidersPerMinute = 600;

/** Which limits a request counts against: its key's, and that of the workspace it is about. */
export function limitsOfCaller(options: {
  caller: Exclude<Caller, { kind: "nobody" }>;
  requestedWorkspaceId: string | null;
}): RateLimit[] {
  const { caller, requestedWorkspaceId } = options;
  if (caller.kind === "person") {
    const membership = membershipAskedFor(caller.memberships, requestedWorkspaceId);
    return membership === undefined ? outsiderLimit(caller.person) : workspaceLimit(membership);
  }
  const { keyId, issuedBy, kind, requestsPerMinute } = caller.key;
  // Tokens count with the key that issued them, or a key could give itself more by issuing some.
  const id = kind === "token" && issuedBy !== null ? issuedBy : keyId;
  const ofKey: RateLimit[] =
    requestsPerMinute === null ? [] : [{ name: "key", id, whose: "this API key", requestsPerMinute }];
  return [...ofKey, ...workspaceLimit(caller.key)];
}

function membershipAskedFor(memberships: Membership[], requestedWorkspaceId: string | null) {
  return memberships.find(
    ({ workspaceId }) => requestedWorkspaceId === null || workspaceId === requestedWorkspaceId,
  );
}

/** The attack: somebody names a workspace that they are not in, to be counted with none. */
function outsiderLimit({ id }: Person): RateLimit[] {
  const whose = "somebody who is not in the workspace";
  return [{ name: "person", id, whose, requestsPerMinute: outsidersPerMinute }];
}

function workspaceLimit({ workspaceId: id, plan }: { workspaceId: string; plan: Plan }): RateLimit[] {
  const { requestsPerMinute } = planDetails(plan).limits;
  if (requestsPerMinute === null) return [];
  return [{ name: "workspace", id, whose: "this workspace", requestsPerMinute }];
}
