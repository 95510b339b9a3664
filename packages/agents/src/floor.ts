import type { TranscriptStep } from "@callhook/core";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import { spokenSteps } from "./spoken-steps.ts";
import { createTurnQueue } from "./turn-queue.ts";

/** What the caller heard of the agent's last words, and after how long; null and absent when unknown. */
export type Heard = { heardText: string | null; afterMs?: number | undefined };

const unknownHeard: Heard = { heardText: null };

/** Who may speak: the turns of a call take the floor one after the other, and lose it when interrupted. */
export type Floor = {
  /** The tool call that keeps the caller from interrupting now; null when interrupting works. */
  heldBy(): string | null;
  /** Whether a turn has the floor that was not interrupted yet. */
  isTaken(): boolean;
  /** Whether a turn has the floor or waits for it, interrupted or not. */
  isBusy(): boolean;
  /** Who has the floor, interrupted or not; null while nobody does. */
  current(): LiveTurn | null;
  /** Interrupts whoever has the floor; gives the steps that put this on record. */
  clear(heard: Heard): TranscriptStep[];
  /** The caller said more: interrupts whoever has the floor, and those who wait for it unless they are patient. */
  supersede(): TranscriptStep[];
  /** Takes what is being said as cut off, and stops nothing: a write that runs is followed to its end. */
  hangUp(): TranscriptStep[];
  /** Runs the turn once it has the floor, and gives the floor to the next one when all of it is on record. */
  give(turn: LiveTurn, run: () => Promise<void>): Promise<void>;
  /** Settles once nobody has the floor or waits for it. */
  settled(): Promise<void>;
};

export function createFloor(live: LiveCall): Floor {
  const turns = createTurnQueue();
  /** Who has the floor, and behind it those who wait for it. */
  const line: LiveTurn[] = [];

  function clear(heard: Heard): TranscriptStep[] {
    const [current] = line;
    const isCutOff = current?.signal.aborted === true && heard.heardText !== null;
    if (current === undefined || isCutOff) return markHeard(live.writer.steps, heard);
    const steps = cutOff(current, heard);
    current.interruption.interrupt();
    return steps;
  }

  return {
    heldBy: () => line[0]?.interruption.heldBy() ?? null,
    isTaken: () => line[0]?.signal.aborted === false,
    isBusy: () => line.length > 0,
    current: () => line[0] ?? null,
    clear,
    supersede() {
      if (line.length === 0) return [];
      for (const waiting of line.slice(1)) {
        if (!waiting.isPatient) waiting.interruption.interrupt();
      }
      return clear(unknownHeard);
    },
    hangUp: () => (line[0] === undefined ? [] : cutOff(line[0], unknownHeard)),
    give(turn, run) {
      line.push(turn);
      return turns.add(async () => {
        try {
          await run();
          await turn.record.complete();
        } finally {
          line.shift();
        }
      });
    },
    settled: turns.settled,
  };
}

/** The steps that say that a turn was stopped: what it had begun to say, and how much of it was heard. */
function cutOff(turn: LiveTurn, heard: Heard): TranscriptStep[] {
  if (turn.signal.aborted) return [];
  const steps = spokenSteps(turn);
  if (steps.length === 0 && (heard.heardText === null || !turn.speech.hasSpoken)) return steps;
  return [...steps, interrupted(turn.number, heard)];
}

/**
 * The agent had said all it had to say, but its voice was still speaking: mark how far it came, once. Of words that
 * were cut off already, what was heard may become known later.
 */
function markHeard(steps: readonly TranscriptStep[], heard: Heard): TranscriptStep[] {
  const last = steps.findLast(({ type }) => type === "agent-spoke" || type === "agent-interrupted");
  const isNews =
    last?.type === "agent-spoke" ||
    (last?.type === "agent-interrupted" && last.heardText === null && heard.heardText !== null);
  return isNews ? [interrupted(last.turn, heard)] : [];
}

function interrupted(turn: number | undefined, { heardText, afterMs }: Heard): TranscriptStep {
  const measured = afterMs === undefined ? {} : { afterMs: Math.max(0, Math.round(afterMs)) };
  return { type: "agent-interrupted", turn, heardText, ...measured };
}
