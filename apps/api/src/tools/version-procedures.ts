import { toolDifference, givenDraftSchema, humanText } from "@callhook/core";
import { toolDraftRepository, toolVersionRepository } from "@callhook/db";
import { z } from "zod";
import { checkDraftValues } from "../environments/check-draft-values.ts";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { scopeOf } from "../scope-of.ts";
import { procedureFor, webhookToolProcedureFor } from "../trpc.ts";

const versionSchema = z
  .int("A version is a whole number.")
  .min(1, "The first version is 1.")
  .max(2_147_483_647);
const toolIdInput = z.object({ toolId: idSchema });
/** Null is one's own draft of a tool that is not created yet. */
const draftInput = z.object({ toolId: idSchema.nullable() });
/** The `revision` of the draft that one has seen, null for none; left out, whatever is there is replaced. */
const seen = { revision: z.string().max(200).nullable().optional() };
export const noteSchema = humanText({ label: "Note", minimum: 0, maximum: 500 }).optional();
const saveInput = z
  .object({
    toolId: idSchema.nullable(),
    baseVersion: versionSchema.optional(),
    draft: givenDraftSchema,
    ...seen,
  })
  .transform(({ toolId, baseVersion, ...save }, context) => {
    if (toolId === null) return { ...save, toolId };
    if (baseVersion !== undefined) return { ...save, toolId, baseVersion };
    const message = "Say which version the draft changes.";
    context.addIssue({ code: "custom", path: ["baseVersion"], message });
    return z.NEVER;
  });

/** The versions that a tool had, and the draft that is not published yet. */
export const versionProcedures = {
  versions: procedureFor("tools:read")
    .input(toolIdInput.extend(pageInput))
    .query(({ ctx, input }) => toolVersionRepository(scopeOf(ctx)).list(input)),
  version: procedureFor("tools:read")
    .input(toolIdInput.extend({ version: versionSchema }))
    .query(({ ctx, input }) => toolVersionRepository(scopeOf(ctx)).get(input)),
  diff: procedureFor("tools:read")
    .input(toolIdInput.extend({ from: versionSchema, to: z.union([versionSchema, z.literal("draft")]) }))
    .query(async ({ ctx, input: { toolId, from, to } }) => {
      const versions = toolVersionRepository(scopeOf(ctx));
      if (to !== "draft") return { differences: await versions.difference({ toolId, from, to }) };
      const drafts = toolDraftRepository(scopeOf(ctx));
      const [before, after] = await Promise.all([
        versions.get({ toolId, version: from }),
        drafts.get(toolId),
      ]);
      return { differences: after === null ? [] : toolDifference(before.draft, after.draft) };
    }),
  restore: webhookToolProcedureFor("tools:write")
    .input(toolIdInput.extend({ version: versionSchema, baseVersion: versionSchema, note: noteSchema }))
    .mutation(({ ctx, input }) => toolVersionRepository(scopeOf(ctx)).restore(input)),
  draft: procedureFor("tools:read")
    .input(draftInput)
    .query(({ ctx, input }) => toolDraftRepository(scopeOf(ctx)).get(input.toolId)),
  saveDraft: webhookToolProcedureFor("tools:write")
    .input(saveInput)
    .mutation(({ ctx, input }) => toolDraftRepository(scopeOf(ctx)).save(input)),
  discardDraft: procedureFor("tools:write")
    .input(draftInput.extend(seen))
    .mutation(({ ctx, input }) => toolDraftRepository(scopeOf(ctx)).discard(input)),
  publish: webhookToolProcedureFor("tools:write")
    .input(toolIdInput.extend({ baseVersion: versionSchema, note: noteSchema, ...seen }))
    .mutation(async ({ ctx, input }) => {
      const tool = await toolDraftRepository(scopeOf(ctx)).publish(input);
      const { issues } = await checkDraftValues({ context: ctx, draft: tool });
      // Live all the same: what is missing can still be given its value.
      return { ...tool, problems: issues };
    }),
};
