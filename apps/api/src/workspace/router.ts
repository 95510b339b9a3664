import { workspaceRepository } from "@callhook/db";
import { procedure, router } from "../trpc.ts";

export const workspaceRouter = router({
  get: procedure.query(async ({ ctx }) => {
    const { environment, database } = ctx.services;
    const { id, name, plan } = await workspaceRepository(database).get(ctx.workspaceId);
    const { CALLHOOK_MODEL: kind, CALLHOOK_MODEL_NAME: modelName = kind } = environment;
    const model = { kind, name: kind === "offline" ? kind : modelName };
    return { id, name, plan, model, sampleBusinessUrl: environment.CALLHOOK_SAMPLE_BUSINESS_URL ?? null };
  }),
});
