import type { CallEnding } from "./call-ending.ts";
import { callLanguage } from "./fillers/call-language.ts";
import { type HouseMoment, houseWords } from "./house-words.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import { spokenSteps } from "./spoken-steps.ts";

const endings = {
  "time-limit": { reason: "time-limit", transferTo: null },
  "nobody-there": { reason: "caller-silent", transferTo: null },
  "still-there": null,
} as const satisfies Record<string, CallEnding | null>;

/** Says Callhook's own sentence for the moment, and ends the call where that is what it says. */
export async function speakForHouse(options: {
  live: LiveCall;
  turn: LiveTurn;
  moment: keyof typeof endings;
}): Promise<void> {
  await options.turn.record.complete();
  if (options.turn.signal.aborted) return;
  await sayHouseWords(options);
  options.turn.ending = endings[options.moment];
}

/** Says Callhook's own sentence for the moment, on record. */
export async function sayHouseWords(options: {
  live: LiveCall;
  turn: LiveTurn;
  moment: HouseMoment;
}): Promise<void> {
  const { live, turn, moment } = options;
  turn.speech.addUtterance(houseWords(callLanguage(live), moment));
  await live.writer.write(spokenSteps(turn));
}
