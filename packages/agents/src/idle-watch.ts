import type { AgentTurns } from "./agent-turns.ts";
import { hasOwnLine, isListenedTo } from "./channel-voice.ts";
import type { Floor } from "./floor.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import { type AgentTurnReason, endOfTime, nextAgentTurn } from "./next-agent-turn.ts";
import { createQuietClock, type QuietClock } from "./quiet-clock.ts";
import { runTurn } from "./run-turn.ts";
import { speakForHouse } from "./speak-for-house.ts";

/** Begins the agent's own turns when nobody speaks: late results, the end of the call's time, a silent caller. */
export type IdleWatch = Pick<QuietClock, "callerSpoke" | "turnEnded" | "learned"> & {
  /** Judges anew what comes next. */
  look(): void;
  /** Answers the caller where there is time for that, and says otherwise that there is not. */
  answer(turn: LiveTurn): Promise<void>;
  stop(): void;
};

export function createIdleWatch(options: {
  live: LiveCall;
  floor: Floor;
  agentTurns: Pick<AgentTurns, "begin" | "isHeard">;
}): IdleWatch {
  const { live, floor, agentTurns } = options;
  const now = () => live.now().getTime();
  const { limits } = live.profile;
  const [first] = live.writer.events;
  const startedAt = first === undefined ? now() : Date.parse(first.at);
  const begun = new Set<string>();
  const clock = createQuietClock(live);
  let timer: NodeJS.Timeout | undefined;

  /** Two processes may hold one call; it is for the one where somebody listens, or where it was last talked. */
  function mayBegin(): boolean {
    if (live.released.aborted || live.halted.aborted || clock.isCallEnding || floor.isBusy()) return false;
    return agentTurns.isHeard || (!hasOwnLine(live.call) && live.writer.hasLastTurn);
  }

  function look(): void {
    clearTimeout(timer);
    if (!mayBegin()) return;
    const { steps } = live.writer;
    const { quietSince, wasAsked } = clock;
    const quiet = { steps, limits, startedAt, quietSince, wasAsked, begun };
    const next = nextAgentTurn({ ...quiet, isListenedTo: isListenedTo(live.call, steps) });
    if (next === null) return;
    const waitMs = Math.max(0, next.at - now());
    timer = setTimeout(waitMs > 0 ? look : () => begin(next.reason), Math.min(waitMs, longestWaitMs));
    timer.unref();
  }

  function begin(reason: AgentTurnReason): void {
    if (!mayBegin()) return;
    if (reason.kind === "still-there") clock.asked();
    if (reason.kind !== "late-results") {
      return void agentTurns.begin((turn) => speakForHouse({ live, turn, moment: reason.kind }));
    }
    for (const { toolCallId } of reason.late) begun.add(toolCallId);
    void agentTurns.begin((turn) => runTurn({ live, turn, opening: { news: reason.late } }));
  }

  function thenLook<Args extends unknown[]>(note: (...args: Args) => void): (...args: Args) => void {
    return (...args) => {
      note(...args);
      look();
    };
  }

  return {
    look,
    callerSpoke: thenLook(clock.callerSpoke),
    turnEnded: thenLook(clock.turnEnded),
    learned: thenLook(clock.learned),
    async answer(turn) {
      const limitAt = endOfTime({ limits, startedAt });
      const isOver = limitAt !== null && now() >= limitAt;
      await (isOver ? speakForHouse({ live, turn, moment: "time-limit" }) : runTurn({ live, turn }));
    },
    stop: () => clearTimeout(timer),
  };
}

/** A timer can not wait for longer; it looks again then. */
const longestWaitMs = 2 ** 31 - 1;
