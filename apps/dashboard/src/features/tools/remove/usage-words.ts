import type { ToolUsage } from "../library-types.ts";
import { agentLabel } from "../../../components/agent-badges.tsx";

/** Where a tool is used, a sentence for each place. */
export function usageWords(usage: ToolUsage): string[] {
  const { agents, enabled, instructionsOf, callsInProgress, dependants } = usage;
  const given = agents.map((agent) => `the ${agentLabel(agent).toLowerCase()}`).join(" and ");
  return [
    enabled ? `Given to ${given}.` : `Given to ${given}, and switched off.`,
    ...instructionsOf.map(
      (agent) => `The instructions of the ${agentLabel(agent).toLowerCase()} speak of it.`,
    ),
    ...callWords(callsInProgress),
    ...dependants.map(({ name, because, variable }) => {
      switch (because) {
        case "runs-after":
          return `“${name}” runs only after it has succeeded.`;
        case "reads-variable":
          return `“${name}” reads the variable ${variable ?? ""}, which no other tool saves.`;
        case "mentions":
          return `The description of “${name}” speaks of it.`;
      }
    }),
  ];
}

function callWords(calls: ToolUsage["callsInProgress"]): string[] {
  if (calls.length === 0) return [];
  const running = calls.filter((call) => call.running).length;
  const used =
    calls.length === 1 ? "A call in progress used it" : `${calls.length} calls in progress used it`;
  if (running === 0) return [`${used}.`];
  if (calls.length === 1) return [`${used}, and is waiting for its answer.`];
  return [`${used}; ${running === 1 ? "1 is" : `${running} are`} waiting for its answer.`];
}
