import {
  environmentNameSchema,
  environmentValueSchema,
  environmentVariableNameSchema,
  toolDraftSchema,
} from "@callhook/core";
import { z } from "zod";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { procedureFor, router } from "../trpc.ts";
import { checkDraftValues } from "./check-draft-values.ts";
import { environmentsOf } from "./environments-of.ts";

const environmentIdInput = z.object({ environmentId: idSchema });
const variableNameInput = z.object({ name: environmentVariableNameSchema });
const force = z.boolean().default(false);
const valuesSchema = z
  .record(environmentNameSchema, environmentValueSchema.nullable())
  .refine((values) => Object.keys(values).length > 0, "Give the value of at least one environment.")
  .refine((values) => Object.keys(values).length <= 50, "These are more environments than a workspace has.");

export const environmentsRouter = router({
  /** All of them: production, and at most twenty others. */
  list: procedureFor("tools:read")
    .input(z.object(pageInput).prefault({}))
    .query(async ({ ctx }) => ({ items: await environmentsOf(ctx).list(), nextCursor: null })),
  /** All that holds in each of them, production's values where it has none: what a tool is filled in with. */
  known: procedureFor("tools:read").query(async ({ ctx }) => ({
    environments: await environmentsOf(ctx).known(),
  })),
  create: procedureFor("workspace:write")
    .input(z.object({ name: environmentNameSchema }))
    .mutation(({ ctx, input }) => environmentsOf(ctx).create(input.name)),
  rename: procedureFor("workspace:write")
    .input(environmentIdInput.extend({ name: environmentNameSchema }))
    .mutation(({ ctx, input }) => environmentsOf(ctx).rename(input)),
  remove: procedureFor("workspace:write")
    .input(environmentIdInput.extend({ force }))
    .mutation(({ ctx, input }) => environmentsOf(ctx).remove(input)),
  /** What every variable is in each environment that has a value of its own. Values are no secrets. */
  variables: procedureFor("tools:read")
    .input(z.object(pageInput).prefault({}))
    .query(async ({ ctx }) => ({ items: await environmentsOf(ctx).variables(), nextCursor: null })),
  writeVariable: procedureFor("workspace:write")
    .input(variableNameInput.extend({ values: valuesSchema }))
    .mutation(async ({ ctx, input }) => {
      await environmentsOf(ctx).writeVariable(input);
      return { name: input.name };
    }),
  removeVariable: procedureFor("workspace:write")
    .input(variableNameInput.extend({ force }))
    .mutation(({ ctx, input }) => environmentsOf(ctx).removeVariable(input)),
  /** What a draft names and some environment has no value of. */
  check: procedureFor("tools:read")
    .input(z.object({ draft: toolDraftSchema }))
    .query(({ ctx, input }) => checkDraftValues({ context: ctx, draft: input.draft })),
});
