import { workspaceRepository } from "@callhook/db";
import { procedure, router } from "../trpc.ts";

export const workspaceRouter = router({
  get: procedure.query(async ({ ctx }) => {
    const { environment, database } = ctx.services;
    const { id, name, plan } = await workspaceRepository(database).get(ctx.workspaceId);
    const model = { kind: environment.CALLHOOK_MODEL, name: environment.CALLHOOK_MODEL_NAME ?? "offline" };
    return { id, name, plan, model, sampleBusinessUrl: environment.CALLHOOK_SAMPLE_BUSINESS_URL ?? null };
  }),
});
