import { peopleRepository } from "@callhook/db";
import { openProcedure, personProcedure, router } from "../trpc.ts";

export const meRouter = router({
  /** What a visitor has to know before signing in: how one gets in, or that the owner is still to be created. */
  entrance: openProcedure.query(async ({ ctx: { services } }) => {
    const { database, mailer, signIn } = services;
    const needsOwner = await peopleRepository(database).isEmpty();
    const needsSetupCode = needsOwner && signIn.setupCode !== null;
    return { needsOwner, needsSetupCode, providers: signIn.providers, mail: mailer.kind };
  }),
  get: personProcedure.query(({ ctx: { person, memberships } }) => ({ ...person, workspaces: memberships })),
});
