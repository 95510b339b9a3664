import { invitationAccess } from "@callhook/db";
import type { Origin, Person } from "../access/caller.ts";
import type { Services } from "../services.ts";

/** Makes the signed-in person a member of the workspace that the invitation is to. */
export async function acceptInvitation(options: {
  services: Services;
  person: Person;
  origin: Origin;
  token: string;
}): Promise<{ workspaceId: string }> {
  const { services, person, origin, token } = options;
  const actor = { kind: "person", id: person.id, name: person.email, ...origin } as const;
  const { workspaceId } = await invitationAccess(services.database).accept({ token, person, actor });
  return { workspaceId };
}
