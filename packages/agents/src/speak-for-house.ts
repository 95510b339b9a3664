import type { CallEnding } from "./call-ending.ts";
import { callLanguage } from "./fillers/call-language.ts";
import { houseWords } from "./house-words.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";

const endings = {
  "time-limit": { reason: "time-limit", transferTo: null },
  "nobody-there": { reason: "caller-silent", transferTo: null },
  "still-there": null,
} as const satisfies Record<string, CallEnding | null>;

/** Says Callhook's own sentence for the moment, on record, and ends the call where that is what it says. */
export async function speakForHouse(options: {
  live: LiveCall;
  turn: LiveTurn;
  moment: keyof typeof endings;
}): Promise<void> {
  const { live, turn, moment } = options;
  turn.speech.addUtterance(houseWords(callLanguage(live), moment));
  const texts = turn.speech.take();
  await live.writer.write(texts.map((text) => ({ type: "agent-spoke", turn: turn.number, text })));
  turn.ending = endings[moment];
}
