import type { CallEnding } from "./call-ending.ts";
import type { Floor } from "./floor.ts";
import type { LiveTurn } from "./live-call.ts";

/** What a turn needs of the conversation around it. */
export type TurnHolder = {
  floor: Floor;
  /** Ends the call once the channel has had time to speak what was said. */
  hangUp: (ending: CallEnding) => Promise<void>;
  /** Told once a turn has come to its end, whoever began it. */
  turnEnded: (turn: number, how: { isCallEnding: boolean }) => void;
};

/** Runs a turn from its place in the line to its last part, and ends the call where the agent has decided so. */
export async function holdTurn(options: {
  holder: TurnHolder;
  turn: LiveTurn;
  /** What opens the turn, on its way to the record. */
  recorded: Promise<void>;
  run: () => Promise<void>;
}): Promise<void> {
  const { holder, turn, recorded, run } = options;
  let ending: CallEnding | null = null;
  try {
    turn.record.add(recorded);
    await holder.floor.give(turn, run);
    const interrupted = turn.signal.aborted;
    // Words that were held are still to be answered, and the answer may be another.
    ending = interrupted || holder.floor.isBusy() ? null : turn.ending;
    if (ending !== null) turn.emit({ type: "call-ending", ...ending });
    turn.emit({ type: "turn-finished", interrupted });
  } finally {
    holder.turnEnded(turn.number, { isCallEnding: ending !== null });
  }
  if (ending !== null) await holder.hangUp(ending);
}
