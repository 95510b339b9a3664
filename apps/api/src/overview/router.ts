import { isTimeZone } from "@callhook/core";
import { overviewRanges, overviewRepository } from "@callhook/db";
import { z } from "zod";
import { scopeOf } from "../scope-of.ts";
import { procedureFor, router } from "../trpc.ts";

const timeZoneSchema = z
  .string()
  .max(100)
  // A bare offset such as `+02:00` would know nothing of summer.
  .refine((name) => /^[A-Za-z]/.test(name) && isTimeZone(name), "Give a time zone such as Europe/Berlin.");

const overviewInput = z.object({
  range: z.enum(overviewRanges, "A range is day, week or month.").default("week"),
  timeZone: timeZoneSchema.default("UTC"),
});

export const overviewRouter = router({
  /** Of calls and of what they came to, so that it is for those who may read them. */
  get: procedureFor("calls:read")
    .input(overviewInput.prefault({}))
    .query(({ ctx, input }) => overviewRepository(scopeOf(ctx)).read(input)),
});
