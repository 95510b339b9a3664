import type { TranscriptStep } from "@callhook/core";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import { runTurn } from "./run-turn.ts";
import { createTurnQueue } from "./turn-queue.ts";

/** Who may speak: the turns of a call take the floor one after the other, and lose it when interrupted. */
export type Floor = {
  /** The tool call that keeps the caller from interrupting now; null when interrupting works. */
  heldBy(): string | null;
  /** Whether a turn has the floor that was not interrupted yet. */
  isTaken(): boolean;
  /** Interrupts whoever has the floor; gives the steps that put this on record. */
  clear(heardText: string | null): TranscriptStep[];
  /** The caller said more: interrupts whoever has the floor, and those who wait for it unless their words were held. */
  supersede(): TranscriptStep[];
  /** Takes what is being said as cut off, and stops nothing: a write that runs is followed to its end. */
  hangUp(): TranscriptStep[];
  /** Runs the turn once it has the floor and the caller's words are on record. */
  give(turn: LiveTurn, recorded: Promise<void>): Promise<void>;
  /** Settles once nobody has the floor or waits for it. */
  settled(): Promise<void>;
};

export function createFloor(live: LiveCall): Floor {
  const turns = createTurnQueue();
  /** Who has the floor, and behind it those who wait for it. */
  const line: LiveTurn[] = [];

  function clear(heardText: string | null): TranscriptStep[] {
    const [current] = line;
    const isCutOff = current?.signal.aborted === true && heardText !== null;
    if (current === undefined || isCutOff) return markHeard(live.writer.steps, heardText);
    const steps = cutOff(current, heardText);
    current.interruption.interrupt();
    return steps;
  }

  return {
    heldBy: () => line[0]?.interruption.heldBy() ?? null,
    isTaken: () => line[0]?.signal.aborted === false,
    clear,
    supersede() {
      if (line.length === 0) return [];
      for (const waiting of line.slice(1)) {
        if (waiting.heldDuringToolCallId === null) waiting.interruption.interrupt();
      }
      return clear(null);
    },
    hangUp: () => (line[0] === undefined ? [] : cutOff(line[0], null)),
    give(turn, recorded) {
      line.push(turn);
      return turns.add(async () => {
        try {
          await recorded;
          await runTurn({ live, turn });
        } finally {
          line.shift();
        }
      });
    },
    settled: turns.settled,
  };
}

/** The steps that say that a turn was stopped: what it had begun to say, and how much of it was heard. */
function cutOff(turn: LiveTurn, heardText: string | null): TranscriptStep[] {
  if (turn.signal.aborted) return [];
  const words = turn.speech.take();
  const steps: TranscriptStep[] = words.map((text) => ({ type: "agent-spoke", turn: turn.number, text }));
  if (words.length === 0 && (heardText === null || !turn.speech.hasSpoken)) return steps;
  return [...steps, { type: "agent-interrupted", turn: turn.number, heardText }];
}

/**
 * The agent had said all it had to say, but its voice was still speaking: mark how far it came, once. Of words that
 * were cut off already, what was heard may become known later.
 */
function markHeard(steps: readonly TranscriptStep[], heardText: string | null): TranscriptStep[] {
  const last = steps.findLast(({ type }) => type === "agent-spoke" || type === "agent-interrupted");
  const isNews =
    last?.type === "agent-spoke" ||
    (last?.type === "agent-interrupted" && last.heardText === null && heardText !== null);
  return isNews ? [{ type: "agent-interrupted", turn: last.turn, heardText }] : [];
}
