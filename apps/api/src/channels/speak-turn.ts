import type { ConversationPart } from "@callhook/agents";
import type { CallerInput } from "@callhook/core";
import type { HeldHangUp } from "./hang-up.ts";
import type { TurnWatcher } from "./protocol.ts";
import { complain, type HeldCall, isOver, sayOurselves } from "./held-call.ts";

const longestWords = 20_000;

/** Hands the caller's words to the agent, and speaks its answer. */
export function answerCaller(call: HeldCall, text: string, by: CallerInput): void {
  const { conversation, hangUp, voice } = call;
  const held = hangUp.hold();
  const whileSpeaking = voice.isSpeaking();
  const parts = conversation.say(text.slice(0, longestWords), { by, whileSpeaking });
  speakTurn(call, untilKnown(parts, held));
}

/** Words that begin no turn, such as "mm-hm", give nothing but its end; a caller who says them still hangs up. */
async function* untilKnown(
  parts: AsyncIterable<ConversationPart>,
  held: HeldHangUp,
): AsyncGenerator<ConversationPart> {
  let isTurn = false;
  try {
    for await (const part of parts) {
      if (!isTurn && part.type === "turn-finished" && !part.interrupted) held.keep();
      else held.drop();
      isTurn = true;
      yield part;
    }
  } finally {
    held.drop();
  }
}

/** Speaks a turn while it happens. One that breaks ends in words, because silence would leave the caller waiting. */
export function speakTurn(call: HeldCall, parts: AsyncIterable<ConversationPart>): void {
  const watcher = call.connection?.watchTurn?.();
  const spoken = speakParts({ call, parts, watcher })
    .catch((error: unknown) => {
      if (call.isOver || isOver(error)) return;
      complain(call, "error", { error, words: "a turn could not be spoken" });
      sayOurselves(call, "broken");
    })
    .finally(() => watcher?.finish());
  call.turns.add(spoken);
  void spoken.finally(() => call.turns.delete(spoken));
}

async function speakParts(options: {
  call: HeldCall;
  parts: AsyncIterable<ConversationPart>;
  watcher: TurnWatcher | undefined;
}): Promise<void> {
  const { call, parts, watcher } = options;
  const { voice, hangUp } = call;
  const turn = voice.startTurn();
  for await (const part of parts) {
    if (call.isOver) continue;
    turn.take(part);
    watcher?.take(part);
    if (part.type !== "call-ending") continue;
    const { reason, transferTo } = part;
    hangUp.plan({ reason, transferTo }, voice.quiet());
  }
}
