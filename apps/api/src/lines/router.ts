import { lineDraftSchema } from "@callhook/core";
import { z } from "zod";
import { idSchema } from "../id-schema.ts";
import { pageInput } from "../page-input.ts";
import { procedureFor, router } from "../trpc.ts";
import { checkLine } from "./check-line.ts";
import { getLine } from "./get-line.ts";
import { linesOf } from "./lines-of.ts";

const lineIdInput = z.object({ lineId: idSchema });

export const linesRouter = router({
  list: procedureFor("lines:read")
    .input(z.object(pageInput).prefault({}))
    .query(({ ctx, input }) => linesOf(ctx).list(input)),
  /** With the addresses to paste at the provider, which are as good as keys. */
  get: procedureFor("lines:write")
    .input(lineIdInput)
    .query(({ ctx, input }) => getLine({ context: ctx, lineId: input.lineId })),
  create: procedureFor("lines:write")
    .input(lineDraftSchema)
    .mutation(({ ctx, input }) => linesOf(ctx).create(input)),
  update: procedureFor("lines:write")
    .input(lineIdInput.extend({ draft: lineDraftSchema }))
    .mutation(({ ctx, input }) => linesOf(ctx).update(input)),
  setEnabled: procedureFor("lines:write")
    .input(lineIdInput.extend({ enabled: z.boolean() }))
    .mutation(({ ctx, input }) => linesOf(ctx).setEnabled(input)),
  /** For an address that got into wrong hands: the old one reaches nothing any more. */
  renewAddress: procedureFor("lines:write")
    .input(lineIdInput)
    .mutation(({ ctx, input }) => linesOf(ctx).renewAddress(input.lineId)),
  /** Asks this installation's own public address, and nothing else, whether calls would arrive. */
  check: procedureFor("lines:write")
    .input(lineIdInput)
    .mutation(({ ctx, input, signal }) => checkLine({ context: ctx, lineId: input.lineId, signal })),
  remove: procedureFor("lines:write")
    .input(lineIdInput)
    .mutation(({ ctx, input }) => linesOf(ctx).remove(input.lineId)),
});
