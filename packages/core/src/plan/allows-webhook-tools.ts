import { planDetails } from "./plan-details.ts";
import type { Plan } from "./plan.ts";

/** Webhook tools may be created, changed and run on Plus and higher. */
export function allowsWebhookTools(plan: Plan): boolean {
  return planDetails(plan).webhookTools;
}
