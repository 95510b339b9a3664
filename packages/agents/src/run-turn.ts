import { canonicalJson, type Tool, type ToolOutcome, type TranscriptStep } from "@callhook/core";
import { callTool } from "./call-tool.ts";
import { afterTools } from "./fillers/after-tools.ts";
import { createFillers, type Fillers } from "./fillers/create-fillers.ts";
import { fallbackWords, type Silence } from "./fallback-words.ts";
import { handOver } from "./hand-over.ts";
import { instructionsFor } from "./instructions.ts";
import { isKnownIn } from "./is-known-in.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import { modelMessages } from "./model-messages.ts";
import { askModels } from "./models/ask-models.ts";
import type { RequestedToolCall } from "./models/read-model-reply.ts";
import type { PlatformTool } from "./platform-offer.ts";
import { namePlatformTools, platformToolSet } from "./platform-tool-set.ts";
import { toolSet } from "./tool-set.ts";

type TurnState = {
  live: LiveCall;
  turn: LiveTurn;
  tools: Tool[];
  /** What the outside platform runs itself, by the names that the model is shown. */
  platformTools: ReadonlyMap<string, PlatformTool>;
  /** Every distinct call of this turn by function and arguments: none of them runs twice. */
  toolCalls: Map<string, { toolName: string; outcome: Promise<ToolOutcome> }>;
};

/**
 * Answers the caller's last words: asks the model, speaks, runs the tools it asks for, and again, until
 * it has spoken its last words or the turn is stopped. A failing model ends in a true sentence.
 */
export async function runTurn({ live, turn }: { live: LiveCall; turn: LiveTurn }): Promise<void> {
  const tools = await live.listTools();
  const platformTools = namePlatformTools({ platform: turn.platform, tools });
  const state: TurnState = { live, turn, tools, platformTools, toolCalls: new Map() };
  let hasSpoken = false;
  for (let step = 1; !turn.signal.aborted; step += 1) {
    const mustSpeak = step >= live.limits.steps;
    const { reply, steps } = await askModel({ ...state, mustSpeak });
    const modelSpoke = await recordWords(state, steps);
    hasSpoken ||= modelSpoke;
    if (reply.status === "stopped") return;
    if (reply.status === "failed") return await giveUp(state, reply.error);
    if (mustSpeak || reply.toolCalls.length === 0) {
      return modelSpoke ? undefined : await speakInstead(state, "nothing-said");
    }
    const isHandedOver = ({ functionName }: RequestedToolCall) => platformTools.has(functionName);
    const fillers = createFillers({ live, turn, modelSpoke });
    const ownCalls = reply.toolCalls.filter((toolCall) => !isHandedOver(toolCall));
    const toolCalls = await runToolCalls({ ...state, fillers }, ownCalls);
    const requested = turn.signal.aborted ? [] : reply.toolCalls.filter(isHandedOver);
    if (requested.length > 0) return await handOver({ live, turn, requested, platformTools });
    if (afterTools({ toolCalls, hasSpoken }) === "stay-silent") return;
  }
}

function askModel({ live, turn, tools, platformTools, mustSpeak }: TurnState & { mustSpeak: boolean }) {
  return askModels({
    models: live.models,
    turn: turn.number,
    instructions: instructionsFor({
      profile: live.profile,
      call: live.call,
      now: live.now(),
      platformInstructions: turn.platform?.instructions,
    }),
    messages: modelMessages(live.writer.steps.filter((step) => isKnownIn(turn.number, step))),
    tools: { ...toolSet(tools), ...platformToolSet(platformTools) },
    mustSpeak,
    signal: turn.signal,
    onWords: turn.speech.add,
    onFailure: live.onModelError,
  });
}

/** The words first and how they came about behind them, in one piece. */
async function recordWords({ live, turn }: TurnState, replies: TranscriptStep[] = []): Promise<boolean> {
  const texts = turn.speech.take();
  const words = texts.map((text): TranscriptStep => ({ type: "agent-spoke", turn: turn.number, text }));
  // Nothing can be added to a record that has ended, and nobody needs to know how a reply went that nobody heard.
  await live.writer.write(live.writer.hasEnded ? words : [...words, ...replies]);
  return texts.length > 0;
}

type Running = TurnState & { fillers: Fillers };
type Finished = { tool: Tool | undefined; outcome: ToolOutcome };

async function runToolCalls(state: Running, requested: RequestedToolCall[]): Promise<Finished[]> {
  if (state.turn.signal.aborted) return [];
  const endings = await Promise.allSettled(
    requested.map(async (request) => {
      const tool = state.tools.find(({ functionName }) => functionName === request.functionName);
      return { tool, outcome: await runToolCall(state, request) };
    }),
  );
  return endings.map((ending) => {
    if (ending.status === "rejected") throw ending.reason;
    return ending.value;
  });
}

function runToolCall(state: Running, requested: RequestedToolCall): Promise<ToolOutcome> {
  const { live, turn, tools, toolCalls } = state;
  const { functionName, input, modelToolCallId } = requested;
  const identity = canonicalJson([functionName, input]);
  const earlier = toolCalls.get(identity);
  const outcome = callTool({
    live,
    turn: turn.number,
    request: { toolCallId: live.claimToolCallId(modelToolCallId), functionName, arguments: input },
    tools,
    interruption: turn.interruption,
    emit: turn.emit,
    fillers: state.fillers,
    repeats: earlier?.outcome,
  });
  const toolName = tools.find((tool) => tool.functionName === functionName)?.name ?? functionName;
  if (earlier === undefined) toolCalls.set(identity, { toolName, outcome });
  return outcome;
}

async function giveUp(state: TurnState, error: unknown): Promise<void> {
  state.live.onModelError(error);
  await speakInstead(state, "model-failed");
}

async function speakInstead(state: TurnState, silence: Silence): Promise<void> {
  const { turn } = state;
  const toolCalls = await Promise.all(
    [...state.toolCalls.values()].map(async ({ toolName, outcome }) => ({
      toolName,
      outcome: await outcome,
    })),
  );
  if (turn.signal.aborted) return;
  turn.speech.addUtterance(fallbackWords({ silence, toolCalls }));
  await recordWords(state);
}
