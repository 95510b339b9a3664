import { auditActions, auditActionSchema } from "@callhook/core";
import { auditRepository } from "@callhook/db";
import { z } from "zod";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { scopeOf } from "../scope-of.ts";
import { procedureFor, router } from "../trpc.ts";
import { auditExportFormats, exportAuditLog } from "./export-audit-log.ts";

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const filterInput = {
  action: auditActionSchema.optional(),
  actorId: idSchema.optional(),
  subjectId: idSchema.optional(),
  search: z.string().max(200).optional(),
  from: instant.optional(),
  to: instant.optional(),
};

export const auditLogRouter = router({
  list: procedureFor("audit-log:read")
    .input(z.object({ ...pageInput, ...filterInput }).prefault({}))
    .query(({ ctx, input }) => auditRepository(scopeOf(ctx)).list(input)),
  /** Everything that an entry can tell of, in alphabetical order, whether or not it has happened yet. */
  actions: procedureFor("audit-log:read").query(() => [...auditActions]),
  /** A mutation, because it leaves an entry itself. */
  export: procedureFor("audit-log:read")
    .input(z.object({ ...filterInput, format: z.enum(auditExportFormats) }))
    .mutation(({ ctx, input: { format, ...filter } }) =>
      exportAuditLog({ scope: scopeOf(ctx), format, filter }),
    ),
});
