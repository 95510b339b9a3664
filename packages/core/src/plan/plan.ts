import { z } from "zod";

export const planSchema = z.enum(["free", "plus", "pro", "enterprise"]);
export type Plan = z.infer<typeof planSchema>;

/** Webhook tools may be created, changed and run on Plus and higher. */
export function allowsWebhookTools(plan: Plan): boolean {
  return plan !== "free";
}
