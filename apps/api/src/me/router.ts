import { peopleRepository } from "@callhook/db";
import { openProcedure, personProcedure, router } from "../trpc.ts";

export const meRouter = router({
  /** What a visitor has to know before signing in: whether anybody can, or the owner is still to be created. */
  entrance: openProcedure.query(async ({ ctx: { services } }) => ({
    needsOwner: await peopleRepository(services.database).isEmpty(),
  })),
  get: personProcedure.query(({ ctx: { person, memberships } }) => ({ ...person, workspaces: memberships })),
});
