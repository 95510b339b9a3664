import {
  agentIdSchema,
  librarySortSchema,
  sortDirectionSchema,
  toolHealthFilterSchema,
} from "@callhook/core";
import { toolActivityRepository, toolLibraryRepository } from "@callhook/db";
import { z } from "zod";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { scopeOf } from "../scope-of.ts";
import { procedureFor, webhookToolProcedureFor } from "../trpc.ts";

const toolIdInput = z.object({ toolId: idSchema });
const manyInput = z.object({
  toolIds: z.array(idSchema).min(1, "Choose at least one tool.").max(100, "Choose at most 100 tools."),
});
const libraryInput = z.object({
  ...pageInput,
  sort: librarySortSchema.optional(),
  /** Not `direction`, which the infinite queries of tRPC send along themselves. */
  order: sortDirectionSchema.optional(),
  agent: agentIdSchema.optional(),
  health: toolHealthFilterSchema.optional(),
  enabled: z.boolean().optional(),
  search: z.string().max(200).optional(),
});
const changeSchema = z.discriminatedUnion(
  "change",
  [
    z.object({ change: z.literal("enable") }),
    z.object({ change: z.literal("disable") }),
    z.object({ change: z.literal("give"), agent: agentIdSchema }),
    z.object({ change: z.literal("take"), agent: agentIdSchema }),
  ],
  "A change is enable, disable, give or take.",
);
const toolCallsInput = toolIdInput.extend({
  ...pageInput,
  outcome: z.enum(["succeeded", "failed", "running"]).optional(),
  slow: z.literal(true, "slow is true, or left out.").optional(),
});

/** The tools as a collection: looked through by how they do, copied, and tidied several at once. */
export const libraryProcedures = {
  library: procedureFor("tools:read")
    .input(libraryInput.prefault({}))
    .query(({ ctx, input }) => toolLibraryRepository(scopeOf(ctx)).list(input)),
  /** It names calls in progress, so that it is for those who may read them. */
  usage: procedureFor("calls:read")
    .input(manyInput)
    .query(({ ctx, input }) => toolLibraryRepository(scopeOf(ctx)).usage(input.toolIds)),
  stats: procedureFor("tools:read")
    .input(toolIdInput)
    .query(({ ctx, input }) => toolActivityRepository(scopeOf(ctx)).stats(input)),
  /** It names calls, so that it is for those who may read them. */
  toolCalls: procedureFor("calls:read")
    .input(toolCallsInput)
    .query(({ ctx, input }) => toolActivityRepository(scopeOf(ctx)).toolCalls(input)),
  duplicate: webhookToolProcedureFor("tools:write")
    .input(toolIdInput.extend({ replace: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => toolLibraryRepository(scopeOf(ctx)).duplicate(input)),
  changeMany: webhookToolProcedureFor("tools:write")
    .input(manyInput.extend({ change: changeSchema }))
    .mutation(async ({ ctx, input }) => ({
      changed: await toolLibraryRepository(scopeOf(ctx)).change(input),
    })),
  removeMany: procedureFor("tools:write")
    .input(manyInput.extend({ force: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => toolLibraryRepository(scopeOf(ctx)).remove(input)),
};
