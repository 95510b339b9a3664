import { z } from "zod";

const limit = (most: number) =>
  z.int("A limit is a whole number.").min(1, "A limit is at least 1.").max(most).nullable().default(null);

/** How often a tool may be called; null leaves it to the engine. */
export const toolLimitsSchema = z.object({ callsPerMinute: limit(100_000), callsInFlight: limit(10_000) });
export type ToolLimits = z.infer<typeof toolLimitsSchema>;
