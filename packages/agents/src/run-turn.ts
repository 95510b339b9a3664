import type { ToolOutcome, TranscriptStep } from "@callhook/core";
import type { ToolSet } from "ai";
import { afterTools } from "./fillers/after-tools.ts";
import { createFillers } from "./fillers/create-fillers.ts";
import { fallbackWords, type Silence } from "./fallback-words.ts";
import { handOver } from "./hand-over.ts";
import { holdBack } from "./hold-back.ts";
import { houseTools } from "./house-tools.ts";
import { instructionsFor } from "./instructions.ts";
import { stepsKnownIn } from "./steps-known-in.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import { modelMessages } from "./model-messages.ts";
import { askModels } from "./models/ask-models.ts";
import type { RequestedToolCall } from "./models/read-model-reply.ts";
import { namePlatformTools } from "./platform-tool-set.ts";
import { isGoingRound, runToolCalls, type TurnState } from "./run-tool-calls.ts";
import { spokenSteps } from "./spoken-steps.ts";
import { toolSet } from "./tool-set.ts";

/** What a turn begins with before the model is asked. */
export type TurnOpening = {
  /** Runs first: the person has approved it. */
  toolCall?: RequestedToolCall;
  /** What the turn is there to tell, for when the model finds no words for it. */
  news?: { toolName: string; outcome: ToolOutcome }[];
};

/**
 * Answers what the record says last: asks the model, speaks, runs the tools it asks for, and again, until it has
 * spoken its last words or the turn is stopped. A failing model ends in a true sentence.
 */
export async function runTurn(options: {
  live: LiveCall;
  turn: LiveTurn;
  opening?: TurnOpening;
}): Promise<void> {
  const { live, turn, opening = {} } = options;
  const state = await openState({ live, turn, opening });
  let hasSpoken = false;
  let mustSpeak = false;
  if (opening.toolCall !== undefined) {
    await turn.record.complete();
    const isOver = await runAll(state, { requested: [opening.toolCall], modelSpoke: false, hasSpoken });
    if (isOver) return;
  }
  for (let step = 1; !turn.signal.aborted; step += 1) {
    mustSpeak ||= step >= live.stepsPerTurn;
    const ready = turn.record.complete();
    const { reply, steps } = await askModel({ ...state, mustSpeak, ready });
    await ready;
    const modelSpoke = recordWords(state, steps);
    hasSpoken ||= modelSpoke;
    if (reply.status === "stopped") return;
    if (reply.status === "failed") return await giveUp(state, reply.error);
    const requested = reply.toolCalls;
    if (mustSpeak || requested.length === 0) {
      return modelSpoke ? undefined : await speakInstead(state, "nothing-said");
    }
    mustSpeak = isGoingRound(state, requested);
    if (await runAll(state, { requested, modelSpoke, hasSpoken })) return;
  }
}

type OpenTurn = TurnState &
  Pick<TurnOpening, "news"> & {
    /** All that the model may ask for in this turn. */
    offered: ToolSet;
  };

async function openState(options: {
  live: LiveCall;
  turn: LiveTurn;
  opening: TurnOpening;
}): Promise<OpenTurn> {
  const { live, turn, opening } = options;
  const { platform } = turn;
  const tools = await live.listTools();
  const house = houseTools({ profile: live.profile, tools, platform });
  const platformTools = namePlatformTools({ platform, tools: [...tools, ...house] });
  const offered = toolSet({ tools, houseTools: house, platformTools });
  const { news } = opening;
  return { live, turn, tools, houseTools: house, platformTools, offered, toolCalls: new Map(), news };
}

/** Whether the turn is over once these have run, or were handed over. */
async function runAll(
  state: TurnState,
  options: { requested: RequestedToolCall[]; modelSpoke: boolean; hasSpoken: boolean },
): Promise<boolean> {
  const { requested, modelSpoke, hasSpoken } = options;
  const { turn, platformTools } = state;
  const isHandedOver = ({ functionName }: RequestedToolCall) => platformTools.has(functionName);
  const fillers = createFillers({ ...state, modelSpoke });
  const toolCalls = await runToolCalls({ ...state, fillers, modelSpoke, isHandedOver }, requested);
  const handedOver = turn.signal.aborted ? [] : requested.filter(isHandedOver);
  if (handedOver.length > 0) await handOver({ ...state, requested: handedOver });
  if (handedOver.length > 0 || turn.ending !== null) return true;
  return afterTools({ toolCalls, hasSpoken }) === "stay-silent";
}

/** The model is asked while its cause is being recorded; nothing that it says is heard before that. */
function askModel(state: OpenTurn & { mustSpeak: boolean; ready: Promise<void> }) {
  const { live, turn, mustSpeak, ready } = state;
  // What cannot be heard anyway need not be waited for.
  const unrecordable = new AbortController();
  ready.catch(() => unrecordable.abort());
  return askModels({
    models: live.models,
    turn: turn.number,
    instructions: instructionsFor({
      profile: live.profile,
      call: live.call,
      now: live.now(),
      platformInstructions: turn.platform?.instructions,
    }),
    messages: modelMessages(stepsKnownIn(turn.number, live.writer.steps)),
    tools: state.offered,
    toolChoice: mustSpeak ? "none" : "auto",
    signal: AbortSignal.any([turn.signal, unrecordable.signal]),
    onWords: holdBack({ ready, isStopped: () => turn.signal.aborted, say: turn.speech.add }),
    onFailure: live.onModelError,
  });
}

/** The words first and how they came about behind them, in one piece. */
function recordWords({ live, turn }: TurnState, replies: TranscriptStep[] = []): boolean {
  const words = spokenSteps(turn);
  // Nothing can be added to a record that has ended, and nobody needs to know how a reply went that nobody heard.
  turn.record.add(live.writer.write(live.writer.hasEnded ? words : [...words, ...replies]));
  return words.length > 0;
}

async function giveUp(state: OpenTurn, error: unknown): Promise<void> {
  state.live.onModelError(error);
  await speakInstead(state, "model-failed");
}

async function speakInstead(state: OpenTurn, silence: Silence): Promise<void> {
  const { turn, news = [] } = state;
  const ran = await Promise.all(
    [...state.toolCalls.values()].map(async ({ toolName, outcome }) => ({
      toolName,
      outcome: await outcome,
    })),
  );
  if (turn.signal.aborted) return;
  turn.speech.addUtterance(fallbackWords({ silence, toolCalls: [...news, ...ran] }));
  recordWords(state);
}
