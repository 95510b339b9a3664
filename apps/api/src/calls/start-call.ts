import type { AgentId, CallMocks, CallModel, CallVariables, Channel } from "@callhook/core";
import { agentsOf } from "../agents/agents-of.ts";
import type { Context } from "../context.ts";
import { environmentsOf } from "../environments/environments-of.ts";
import { callsOf } from "./calls-of.ts";
import { prepareOfferedTools } from "./prepare-offered-tools.ts";

type StartInput = {
  agent: AgentId;
  channel: Channel;
  from: string | null;
  variables: CallVariables;
  mocks: CallMocks | null;
  model: CallModel;
  /** Where its tools run. */
  environment: string;
};

/**
 * Opens a call. Where Callhook itself talks (any channel but `api`) the agent's greeting is its first turn;
 * a service that talks for itself records its own words with `append`.
 */
export async function startCall(options: {
  context: Context;
  input: StartInput;
}): Promise<{ callId: string; greeting: string | null }> {
  const { context, input } = options;
  const { environment } = input;
  await environmentsOf(context).require({ name: environment, path: "environment" });
  const agent = await agentsOf(context).get(input.agent);
  const call = await callsOf(context).start(input);
  const callsEndpoints = input.mocks === null || input.mocks.whenNoneFits === "call";
  if (callsEndpoints)
    prepareOfferedTools({ ...context.services, ...input, workspaceId: context.workspaceId });
  const greeting = input.channel === "api" || agent.greeting === "" ? null : agent.greeting;
  if (greeting !== null) {
    await callsOf(context).append({
      callId: call.id,
      events: [{ type: "agent-spoke", turn: 0, text: greeting }],
    });
  }
  return { callId: call.id, greeting };
}
