import { type PolicyRule, sayBusinessHours } from "@callhook/core";

/** "Monday to Friday from 8 am to 6 pm, Los Angeles time". */
export function summariseHours(hours: Extract<PolicyRule, { rule: "business-hours" }> | null): string {
  if (hours === null) return "Always available";
  const said = sayBusinessHours(hours);
  const sentence = said.charAt(0).toUpperCase() + said.slice(1);
  return hours.mode === "observe" ? `${sentence} (only noted)` : sentence;
}
