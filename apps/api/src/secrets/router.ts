import {
  environmentNameSchema,
  productionEnvironment,
  secretNameSchema,
  toolDraftSchema,
} from "@callhook/core";
import { z } from "zod";
import { environmentSchema } from "../environments/environment-schema.ts";
import { pageInput } from "../page-input.ts";
import { procedureFor, router } from "../trpc.ts";
import { checkDraftSecrets } from "./check-draft-secrets.ts";
import { secretValueSchema } from "./secret-value-schema.ts";
import { secretsOf } from "./secrets-of.ts";
import { writeSecret } from "./write-secret.ts";

const addedEnvironmentSchema = environmentNameSchema.refine(
  (name) => name !== productionEnvironment,
  "Production's value is the secret's own; replace it, or remove the secret.",
);
const nameInput = z.object({ name: secretNameSchema });

export const secretsRouter = router({
  /** Everything but the values, which nobody is ever shown. */
  list: procedureFor("secrets:read")
    .input(z.object(pageInput).prefault({}))
    .query(({ ctx, input }) => secretsOf(ctx).list(input)),
  /** For whoever builds tools: they name secrets, which `tools:read` shows anyway. */
  names: procedureFor("tools:read").query(async ({ ctx }) => ({ names: await secretsOf(ctx).names() })),
  write: procedureFor("secrets:write")
    .input(nameInput.extend({ value: secretValueSchema, environment: environmentSchema }))
    .mutation(({ ctx, input }) => writeSecret({ context: ctx, input })),
  remove: procedureFor("secrets:write")
    .input(nameInput.extend({ force: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => secretsOf(ctx).remove(input)),
  /** Takes away the value that an environment has of its own; production's holds there from then on. */
  removeValue: procedureFor("secrets:write")
    .input(nameInput.extend({ environment: addedEnvironmentSchema }))
    .mutation(({ ctx, input }) => secretsOf(ctx).removeValue(input)),
  /** What a draft names and the workspace does not have: it may be saved, and cannot run. */
  check: procedureFor("tools:read")
    .input(z.object({ draft: toolDraftSchema }))
    .query(({ ctx, input }) => checkDraftSecrets({ context: ctx, draft: input.draft })),
});
