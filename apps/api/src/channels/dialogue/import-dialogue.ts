import type { UnreadableEvent } from "@callhook/agents";
import type { TranscriptEventDraft } from "@callhook/core";
import { type Dialogue, lastWords } from "./dialogue.ts";
import type { Exchange } from "./exchanges-of.ts";

/**
 * What was said before we were asked for the first time: the platform's greeting, or a conversation that others
 * held so far. The words that are to be answered now are not among them.
 */
export function stepsBefore(options: {
  dialogue: Pick<Dialogue, "lines">;
  exchanges: Exchange[];
  unreadable: readonly Pick<UnreadableEvent, "type">[];
}): TranscriptEventDraft[] {
  const { dialogue, exchanges, unreadable } = options;
  if (exchanges.some(({ callerText }) => callerText !== null)) return [];
  const isGreeted =
    exchanges.some(({ said }) => said.length > 0) || unreadable.some(({ type }) => type === "agent-spoke");
  const { lines } = dialogue;
  const before = lines.slice(0, lines.length - lastWords(dialogue).length);
  let turn = 0;
  return before.flatMap(({ by, text }, index): TranscriptEventDraft[] => {
    const isGreeting = by === "agent" && turn === 0;
    if (by === "caller") turn = before[index - 1]?.by === "caller" ? turn : turn + 1;
    if (isGreeting && isGreeted) return [];
    return by === "caller"
      ? [{ type: "caller-spoke", turn, text, heldDuringToolCallId: null }]
      : [{ type: "agent-spoke", turn, text }];
  });
}
