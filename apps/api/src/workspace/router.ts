import { workspaceRepository } from "@callhook/db";
import { procedureFor, router } from "../trpc.ts";
import { readSigningSecret } from "./read-signing-secret.ts";

export const workspaceRouter = router({
  get: procedureFor("workspace:read").query(async ({ ctx }) => {
    const { environment, database } = ctx.services;
    const { id, name, plan } = await workspaceRepository(database).get(ctx.workspaceId);
    const { CALLHOOK_MODEL: kind, CALLHOOK_MODEL_NAME: modelName = kind } = environment;
    const model = { kind, name: kind === "offline" ? kind : modelName };
    return { id, name, plan, model, sampleBusinessUrl: environment.CALLHOOK_SAMPLE_BUSINESS_URL ?? null };
  }),
  signingSecret: procedureFor("secrets:read").query(({ ctx }) => readSigningSecret(ctx)),
});
