import type { ToolUsage } from "../library-types.ts";

/** Whether something would miss a tool at once: a call in progress, or a tool that does not run without it. */
export function isNeeded({ callsInProgress, dependants }: ToolUsage): boolean {
  return callsInProgress.length > 0 || dependants.some(({ because }) => because !== "mentions");
}

/** Whether there is anything to tell about where it is used, beside its agents. */
export function isUsed(usage: ToolUsage): boolean {
  return isNeeded(usage) || usage.dependants.length > 0 || usage.instructionsOf.length > 0 || usage.enabled;
}
