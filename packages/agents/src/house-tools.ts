import type { ModelTool, reservedFunctionNames, Tool } from "@callhook/core";
import type { CallEnding } from "./call-ending.ts";
import type { HouseMoment } from "./house-words.ts";
import type { PlatformOffer } from "./platform-offer.ts";
import type { SpeakingProfile } from "./speaking-profile.ts";

/** What an agent can do without an endpoint: end the call, or hand the caller over. */
export type HouseTool = {
  functionName: (typeof reservedFunctionNames)[number];
  /** For people. */
  toolName: string;
  description: string;
  ending: CallEnding;
  /** Said where the model found no words of its own. */
  moment: HouseMoment;
};

/**
 * Those that the profile allows. A tool that a workspace named so before the name was reserved goes first. A platform
 * that carries the call has the only line there is: it hangs up and hands over with tools of its own.
 */
export function houseTools(options: {
  profile: SpeakingProfile;
  tools: readonly Pick<Tool, "functionName">[];
  platform: PlatformOffer | null;
}): HouseTool[] {
  const { profile, tools, platform } = options;
  if (platform !== null) return [];
  const { canEndCall = false, transferTo = null } = profile;
  const offered = [
    ...(canEndCall ? [endCall] : []),
    ...(transferTo === null || transferTo === "" ? [] : [transferCall(transferTo)]),
  ];
  const taken = new Set(tools.map(({ functionName }) => functionName));
  return offered.filter(({ functionName }) => !taken.has(functionName));
}

/** How the model is offered one of them. */
export function houseToolOffer({ functionName, description }: HouseTool): ModelTool {
  return { name: functionName, description, inputSchema };
}

const inputSchema: ModelTool["inputSchema"] = {
  type: "object",
  properties: {
    reason: { type: "string", description: "Why, in a few words. The caller does not hear it." },
  },
  required: ["reason"],
  additionalProperties: false,
};

const endCall: HouseTool = {
  functionName: "end_call",
  toolName: "End call",
  description:
    "Hangs up. Say goodbye first, in the same reply. Use it only when the caller wants to end the call, or has said that there is nothing else; never while something they asked for is open, and with no other tool beside it.",
  ending: { reason: "agent-ended", transferTo: null },
  moment: "goodbye",
};

function transferCall(transferTo: string): HouseTool {
  return {
    functionName: "transfer_call",
    toolName: "Transfer call",
    description:
      "Hands the caller over to a person. Say first, in the same reply, that you are connecting them. Use it when the caller asks for a person, or needs what neither you nor your tools can do; with no other tool beside it.",
    ending: { reason: "transferred", transferTo },
    moment: "transferring",
  };
}
