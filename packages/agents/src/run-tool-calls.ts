import { failedOutcome, type Tool, type ToolOutcome, toolOutcomeSchema } from "@callhook/core";
import { callTool } from "./call-tool.ts";
import type { Fillers } from "./fillers/create-fillers.ts";
import type { HouseTool } from "./house-tools.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import type { RequestedToolCall } from "./models/read-model-reply.ts";
import type { PlatformTool } from "./platform-offer.ts";
import { sayHouseWords } from "./speak-for-house.ts";
import { toolCallIdentity } from "./tool-call-identity.ts";

/** What the tool calls of one turn share. */
export type TurnState = {
  live: LiveCall;
  turn: LiveTurn;
  tools: Tool[];
  houseTools: HouseTool[];
  /** What the outside platform runs itself, by the names that the model is shown. */
  platformTools: ReadonlyMap<string, PlatformTool>;
  /** Every distinct call of this turn by function and arguments: none of them runs twice. */
  toolCalls: Map<string, { toolName: string; outcome: Promise<ToolOutcome> }>;
};

type Running = TurnState & {
  fillers: Fillers;
  modelSpoke: boolean;
  /** What is not run here. */
  isHandedOver: (request: RequestedToolCall) => boolean;
};
export type FinishedToolCall = { tool: Tool | undefined; outcome: ToolOutcome };

/** Different tool calls of one turn; what is asked for beyond them is refused, so that no model runs a tool for ever. */
const mostToolCalls = 20;

/** Runs what one reply of the model asks for, side by side; nothing where the turn was stopped meanwhile. */
export async function runToolCalls(
  state: Running,
  requested: RequestedToolCall[],
): Promise<FinishedToolCall[]> {
  if (state.turn.signal.aborted) return [];
  const own = requested.filter((request) => !state.isHandedOver(request));
  const endings = await Promise.allSettled(
    own.map(async (request) => {
      const tool = state.tools.find(({ functionName }) => functionName === request.functionName);
      return { tool, outcome: await runToolCall(state, { request, requested }) };
    }),
  );
  return endings.map((ending) => {
    if (ending.status === "rejected") throw ending.reason;
    return ending.value;
  });
}

/** Whether a reply asks for nothing that this turn has not seen: the model goes round in circles. */
export function isGoingRound({ toolCalls }: TurnState, requested: readonly RequestedToolCall[]): boolean {
  return requested.every(({ functionName, input }) =>
    toolCalls.has(toolCallIdentity({ functionName, arguments: input })),
  );
}

type Requested = { request: RequestedToolCall; requested: RequestedToolCall[] };

function runToolCall(state: Running, { request, requested }: Requested): Promise<ToolOutcome> {
  const { live, tools, toolCalls } = state;
  const { functionName, input, modelToolCallId } = request;
  const toolCallId = live.claimToolCallId(modelToolCallId);
  const house = state.houseTools.find((tool) => tool.functionName === functionName);
  const isAlone = requested.every((other) => other.functionName === functionName);
  if (house !== undefined) return runHouseTool(state, { house, toolCallId, input, isAlone });
  const identity = toolCallIdentity({ functionName, arguments: input });
  const earlier = toolCalls.get(identity);
  const isOneTooMany = earlier === undefined && toolCalls.size >= mostToolCalls;
  const { outcome, recorded } = callTool({
    ...commonOptions(state),
    request: { toolCallId, functionName, arguments: input },
    fillers: state.fillers,
    answer: isOneTooMany ? Promise.resolve(tooMany(toolCallId)) : earlier?.outcome,
  });
  state.turn.record.add(recorded);
  const toolName = tools.find((tool) => tool.functionName === functionName)?.name ?? functionName;
  if (earlier === undefined && !isOneTooMany) toolCalls.set(identity, { toolName, outcome });
  return outcome;
}

function commonOptions({ live, turn, tools }: Running) {
  const { interruption, emit } = turn;
  return { live, turn: turn.number, tools, interruption, emit };
}

/** The caller hears a goodbye first, and of everything else that was asked for before the line goes dead. */
async function runHouseTool(
  state: Running,
  options: { house: HouseTool; toolCallId: string; input: RequestedToolCall["input"]; isAlone: boolean },
): Promise<ToolOutcome> {
  const { house, toolCallId, input, isAlone } = options;
  const { live, turn, modelSpoke } = state;
  const isFirst = turn.ending === null;
  if (isAlone) turn.ending ??= house.ending;
  if (isAlone && isFirst && !modelSpoke) {
    await sayHouseWords({ live, turn, moment: house.moment });
  }
  const { outcome, recorded } = callTool({
    ...commonOptions(state),
    request: { toolCallId, functionName: house.functionName, arguments: input },
    toolName: house.toolName,
    answer: Promise.resolve(isAlone ? ended(house, toolCallId, live) : notAlone(house, toolCallId)),
  });
  turn.record.add(recorded);
  return await outcome;
}

function ended({ ending }: HouseTool, toolCallId: string, { call }: LiveCall): ToolOutcome {
  const value = { callEnds: true, isTransferred: ending.transferTo !== null };
  return toolOutcomeSchema.parse({ status: "succeeded", value, toolCallId, environment: call.environment });
}

function notAlone({ functionName }: HouseTool, toolCallId: string): ToolOutcome {
  const message = `The call goes on: ${functionName} was asked for together with other tools. Tell the caller first what came of those, then use it by itself.`;
  return failedOutcome({ toolCallId, reason: "not-allowed", message });
}

function tooMany(toolCallId: string): ToolOutcome {
  const message = `Not run: one turn has room for ${mostToolCalls} different tool calls, and they are used up. Tell the caller what you know so far.`;
  return failedOutcome({ toolCallId, reason: "not-allowed", message });
}
