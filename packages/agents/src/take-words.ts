import { type CallerInput, isBackchannel } from "@callhook/core";
import { callLanguage } from "./fillers/call-language.ts";
import type { Floor } from "./floor.ts";
import { outcomesOfHandedOver } from "./hand-over.ts";
import { holdTurn, type TurnHolder } from "./hold-turn.ts";
import { lastAgentWords } from "./last-agent-words.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import { openTurn } from "./open-turn.ts";
import type { TurnBeginning } from "./platform-offer.ts";
import { waitForOutcomes } from "./wait-for-outcomes.ts";

export type CallerWords = {
  text: string;
  /** How they were given; unknown without it. */
  by?: CallerInput | undefined;
  /** Whether the agent's voice was still speaking as they were said, where the channel knows. */
  whileSpeaking?: boolean | undefined;
};

type Taking = {
  /** Null where the caller said nothing, and the agent goes on by itself. */
  words: CallerWords | null;
  beginning: TurnBeginning;
  live: LiveCall;
  holder: TurnHolder;
  emit: LiveTurn["emit"];
  /** Answers the words, once nobody else has the floor; nothing is heard before they are on record. */
  answer: (turn: LiveTurn) => Promise<void>;
};

/** Takes the caller's words in: stops what they interrupt or waits for what they may not, then answers. */
export async function takeWords(options: Taking): Promise<void> {
  const { words, beginning, live, holder, emit, answer } = options;
  if (words !== null && isListening({ words, live, floor: holder.floor })) {
    return await noteListening({ words, live, emit });
  }
  const heldDuringToolCallId = holder.floor.heldBy();
  const cutOff = heldDuringToolCallId === null ? holder.floor.supersede() : [];
  const turn = openTurn({ live, heldDuringToolCallId, platform: beginning.platform, emit });
  const { number } = turn;
  const { results = [] } = beginning;
  const outcomes = outcomesOfHandedOver({ steps: live.writer.steps, results, turn: number });
  const said = words === null ? [] : [spoken(number, { words, heldDuringToolCallId })];
  const recorded = live.writer.write([...cutOff, ...outcomes, ...said]);
  if (heldDuringToolCallId !== null) emit({ type: "words-held", toolCallId: heldDuringToolCallId });
  const run = async () => {
    if (words === null) await waitForOutcomes({ live, turn });
    await answer(turn);
  };
  await holdTurn({ holder, turn, recorded, run });
}

/** "Mm-hm" while the agent speaks; but after a question that it has finished asking, "okay" is the answer. */
function isListening({ words, live, floor }: { words: CallerWords; live: LiveCall; floor: Floor }): boolean {
  const { text, by, whileSpeaking = false } = words;
  if (live.profile.speech?.ignoreBackchannels !== true || by === "keypad" || by === "text") return false;
  if (!floor.isTaken() && !whileSpeaking) return false;
  return isBackchannel(text, callLanguage(live)) && !isQuestion(lastAgentWords({ live, floor }));
}

function isQuestion(words: string): boolean {
  return /[?？][\s"'”’»)]*$/.test(words);
}

async function noteListening(options: {
  words: CallerWords;
  live: LiveCall;
  emit: LiveTurn["emit"];
}): Promise<void> {
  const { words, live, emit } = options;
  const step = spoken(live.writer.lastTurn, { words, heldDuringToolCallId: null });
  await live.writer.write([{ ...step, isBackchannel: true }]);
  emit({ type: "turn-finished", interrupted: false });
}

function spoken(turn: number, said: { words: CallerWords; heldDuringToolCallId: string | null }) {
  const { text, by } = said.words;
  const { heldDuringToolCallId } = said;
  const given = by === undefined ? {} : { by };
  return { type: "caller-spoke" as const, turn, text, heldDuringToolCallId, ...given };
}
