import { z } from "zod";

export const planSchema = z.enum(["free", "plus", "pro", "enterprise"]);
export type Plan = z.infer<typeof planSchema>;
