import { agentIdSchema, callVariablesSchema, jsonValueSchema, toolDraftSchema } from "@callhook/core";
import {
  exportFormatSchema,
  importFormatSchema,
  maximumChosenOperations,
  maximumSourceLength,
} from "@callhook/core/interop";
import { z } from "zod";
import { environmentSchema } from "../environments/environment-schema.ts";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { procedureFor, router, webhookToolProcedureFor } from "../trpc.ts";
import { exportTools } from "./export-tools.ts";
import { importTools } from "./import-tools.ts";
import { libraryProcedures } from "./library-procedures.ts";
import { lintDraft } from "./lint-draft.ts";
import { listTemplates } from "./list-templates.ts";
import { previewTool } from "./preview-tool.ts";
import { replayToolCall } from "./replay-tool-call.ts";
import { testTool } from "./test-tool.ts";
import { toolsOf } from "./tools-of.ts";
import { noteSchema, versionProcedures } from "./version-procedures.ts";

const listInput = z.object({
  ...pageInput,
  agent: agentIdSchema.optional(),
  search: z.string().max(200).optional(),
  enabled: z.boolean().optional(),
});
const toolIdInput = z.object({ toolId: idSchema });
const testInput = z
  .object({
    draft: toolDraftSchema.optional(),
    toolId: idSchema.optional(),
    arguments: jsonValueSchema,
    agent: agentIdSchema.optional(),
    variables: callVariablesSchema.optional(),
    environment: environmentSchema,
    confirmed: z.boolean().default(false),
    dryRun: z.boolean().default(false),
    mocks: z.boolean().default(false),
  })
  .transform(({ draft, toolId, ...test }, context) => {
    if (draft !== undefined && toolId === undefined) return { ...test, draft };
    if (toolId !== undefined && draft === undefined) return { ...test, toolId };
    context.addIssue("Give either a draft or a toolId.");
    return z.NEVER;
  });
const replayInput = z
  .object({
    callId: idSchema,
    sequence: z.int().min(1).optional(),
    toolCallId: idSchema.optional(),
    /** In place of the saved tool. */
    draft: toolDraftSchema.optional(),
    /** In place of recorded ones, by key: for values that the record does not hold. */
    arguments: z.record(z.string().max(200), jsonValueSchema).default({}),
    confirmed: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  })
  .refine(({ sequence, toolCallId }) => (sequence === undefined) !== (toolCallId === undefined), {
    message: "Give either the tool call's sequence or its toolCallId.",
    path: ["sequence"],
  });
/** `force` removes also what a call in progress used, or other tools need. */
const removeInput = toolIdInput.extend({ force: z.boolean().default(false) });
const importInput = z.object({
  format: importFormatSchema.default("auto"),
  source: z
    .string("Give the source as text.")
    .min(1, "There is nothing to read yet.")
    .max(maximumSourceLength, "A source can be at most 4 MB."),
  operations: z
    .array(z.string().min(1).max(2000))
    .max(maximumChosenOperations, `Choose at most ${maximumChosenOperations} operations at once.`)
    .optional(),
});
const exportInput = z.object({
  toolIds: z.array(idSchema).min(1, "Choose at least one tool.").max(100, "Choose at most 100 tools."),
  format: exportFormatSchema,
});

export const toolsRouter = router({
  ...versionProcedures,
  ...libraryProcedures,
  list: procedureFor("tools:read")
    .input(listInput.prefault({}))
    .query(({ ctx, input }) => toolsOf(ctx).list(input)),
  get: procedureFor("tools:read")
    .input(toolIdInput)
    .query(({ ctx, input }) => toolsOf(ctx).get(input.toolId)),
  create: webhookToolProcedureFor("tools:write")
    .input(toolDraftSchema)
    .mutation(({ ctx, input }) => toolsOf(ctx).create(input)),
  update: webhookToolProcedureFor("tools:write")
    .input(toolIdInput.extend({ baseVersion: z.int().min(1), draft: toolDraftSchema, note: noteSchema }))
    .mutation(({ ctx, input }) => toolsOf(ctx).update(input)),
  setEnabled: webhookToolProcedureFor("tools:write")
    .input(toolIdInput.extend({ enabled: z.boolean() }))
    .mutation(({ ctx, input }) => toolsOf(ctx).setEnabled(input)),
  remove: procedureFor("tools:write")
    .input(removeInput)
    .mutation(({ ctx, input }) => toolsOf(ctx).remove(input.toolId, { force: input.force })),
  preview: procedureFor("tools:read")
    .input(z.object({ draft: toolDraftSchema, arguments: jsonValueSchema, environment: environmentSchema }))
    .query(({ ctx, input }) => previewTool({ context: ctx, input })),
  test: webhookToolProcedureFor("tools:run")
    .input(testInput)
    .mutation(({ ctx, input, signal }) => testTool({ context: ctx, input, signal })),
  lint: procedureFor("tools:read")
    .input(z.object({ draft: toolDraftSchema, toolId: idSchema.optional() }))
    .query(({ ctx, input }) => lintDraft({ context: ctx, input })),
  import: procedureFor("tools:write")
    .input(importInput)
    .query(({ input }) => importTools(input)),
  export: procedureFor("tools:read")
    .input(exportInput)
    .query(({ ctx, input }) => exportTools({ context: ctx, input })),
  replay: webhookToolProcedureFor("tools:run")
    .input(replayInput)
    .mutation(({ ctx, input, signal }) => replayToolCall({ context: ctx, input, signal })),
  templates: procedureFor("tools:read").query(({ ctx }) => listTemplates(ctx)),
});
