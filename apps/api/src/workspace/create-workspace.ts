import { workspaceRepository } from "@callhook/db";
import type { Origin, Person } from "../access/caller.ts";
import type { Services } from "../services.ts";

/** Opens a workspace on the installation's plan for new ones; whoever asks becomes its owner. */
export async function createWorkspace(options: {
  services: Services;
  person: Person;
  origin: Origin;
  name: string;
}): Promise<{ id: string; name: string }> {
  const { services, person, origin } = options;
  const { id, name } = await workspaceRepository(services.database).create({
    name: options.name,
    plan: services.environment.CALLHOOK_DEFAULT_PLAN,
    ownerId: person.id,
    actor: { kind: "person", id: person.id, name: person.email, ...origin },
  });
  return { id, name };
}
