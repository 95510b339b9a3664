import { ingestRepository } from "@callhook/db";
import { z } from "zod";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { scopeOf } from "../scope-of.ts";
import { procedureFor, router } from "../trpc.ts";

const listInput = z
  .object({ ...pageInput, lineId: idSchema.optional(), callId: idSchema.optional() })
  .prefault({});

export const ingestRouter = router({
  /** What platforms told of finished calls, and what became of it; newest first, without the bodies. */
  list: procedureFor("calls:read")
    .input(listInput)
    .query(({ ctx, input }) => ingestRepository(scopeOf(ctx)).list(input)),
  /** Has one that failed recorded again. */
  retry: procedureFor("lines:write")
    .input(z.object({ webhookId: idSchema }))
    .mutation(({ ctx, input }) => ingestRepository(scopeOf(ctx)).retry(input.webhookId)),
});
