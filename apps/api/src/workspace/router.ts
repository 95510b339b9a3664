import { workspaceRepository } from "@callhook/db";
import { procedureFor, router } from "../trpc.ts";
import { signingSecret } from "./signing-secret.ts";

export const workspaceRouter = router({
  get: procedureFor("workspace:read").query(async ({ ctx }) => {
    const { environment, database } = ctx.services;
    const { id, name, plan } = await workspaceRepository(database).get(ctx.workspaceId);
    const { CALLHOOK_MODEL: kind, CALLHOOK_MODEL_NAME: modelName = kind } = environment;
    const model = { kind, name: kind === "offline" ? kind : modelName };
    return { id, name, plan, model, sampleBusinessUrl: environment.CALLHOOK_SAMPLE_BUSINESS_URL ?? null };
  }),
  /** What endpoints verify our requests with; null where this process was given no key and signs nothing. */
  signingSecret: procedureFor("secrets:read").query(({ ctx: { services, workspaceId } }) => {
    const { CALLHOOK_SECRET_KEY: secretKey } = services.environment;
    return { secret: secretKey === undefined ? null : signingSecret({ secretKey, workspaceId }) };
  }),
});
