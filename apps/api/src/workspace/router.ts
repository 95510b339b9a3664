import { humanText, personalDataSchema } from "@callhook/core";
import { redactionSetting, workspaceRepository } from "@callhook/db";
import { z } from "zod";
import { personProcedure, procedureFor, router } from "../trpc.ts";
import { createWorkspace } from "./create-workspace.ts";
import { readSigningSecret } from "./read-signing-secret.ts";
import { removeWorkspace } from "./remove-workspace.ts";

const nameInput = z.object({ name: humanText({ label: "The name", minimum: 1, maximum: 80 }) });

export const workspaceRouter = router({
  get: procedureFor("workspace:read").query(async ({ ctx }) => {
    const { role, services } = ctx;
    const { environment, database } = services;
    const { id, name, plan } = await workspaceRepository(database).get(ctx.workspaceId);
    const { CALLHOOK_MODEL: kind, CALLHOOK_MODEL_NAME: modelName = kind } = environment;
    const model = { kind, name: kind === "offline" ? kind : modelName };
    const sampleBusinessUrl = environment.CALLHOOK_SAMPLE_BUSINESS_URL ?? null;
    return { id, name, plan, model, sampleBusinessUrl, role, permissions: [...ctx.permissions] };
  }),
  create: personProcedure.input(nameInput).mutation(({ ctx: { services, person, origin }, input }) => {
    return createWorkspace({ services, person, origin, name: input.name });
  }),
  rename: procedureFor("workspace:write")
    .input(nameInput)
    .mutation(({ ctx: { services, workspaceId, actor }, input }) =>
      workspaceRepository(services.database).rename({ workspaceId, name: input.name, actor }),
    ),
  redaction: procedureFor("workspace:read").query(async ({ ctx: { services, workspaceId } }) => ({
    kinds: await redactionSetting({ database: services.database, workspaceId }).read(),
  })),
  setRedaction: procedureFor("workspace:write")
    .input(z.object({ kinds: z.array(personalDataSchema).max(20) }))
    .mutation(({ ctx: { services, workspaceId, actor }, input }) =>
      redactionSetting({ database: services.database, workspaceId, actor }).write(input.kinds),
    ),
  remove: procedureFor("workspace:remove")
    .input(z.object({ name: z.string().max(200) }))
    .mutation(({ ctx, input }) => removeWorkspace({ context: ctx, name: input.name })),
  signingSecret: procedureFor("secrets:read").query(({ ctx }) => readSigningSecret(ctx)),
});
