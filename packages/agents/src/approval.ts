import { effectOf, toolForAgent, type Tool } from "@callhook/core";
import type { CallContext, ListTools } from "./ports.ts";
import type { SpeakingProfile } from "./speaking-profile.ts";

/** The agent's tools; in a chat whose agent wants its writes approved, each that changes something asks first. */
export function listWithApproval(options: {
  listTools: ListTools;
  profile: SpeakingProfile;
  call: Pick<CallContext, "agent" | "channel">;
}): ListTools {
  const { listTools, profile, call } = options;
  if (profile.approveWrites !== true || call.channel !== "chat") return listTools;
  // The engine reads a tool once per object, so that one tool stays one object.
  const asking = new WeakMap<Tool, Tool>();
  return async () => {
    const tools = await listTools();
    return tools.map((tool) => {
      const known = asking.get(tool) ?? askFirst(tool, call.agent);
      asking.set(tool, known);
      return known;
    });
  };
}

function askFirst(tool: Tool, agent: CallContext["agent"]): Tool {
  const { confirmation } = toolForAgent(tool, agent);
  if (effectOf(tool) === "read" || confirmation.mode === "always") return tool;
  const question = confirmation.mode === "when" ? confirmation.question : undefined;
  const always = { mode: "always" as const, question };
  const override = { ...tool.overrides[agent], confirmation: always };
  return { ...tool, confirmation: always, overrides: { ...tool.overrides, [agent]: override } };
}
