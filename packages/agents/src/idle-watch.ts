import type { TranscriptEvent, TranscriptStep } from "@callhook/core";
import type { AgentTurns } from "./agent-turns.ts";
import type { CallEnding } from "./call-ending.ts";
import { hasOwnLine, isListenedTo } from "./channel-voice.ts";
import type { Floor } from "./floor.ts";
import { callLanguage } from "./fillers/call-language.ts";
import { type HouseMoment, houseWords } from "./house-words.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import { type AgentTurnReason, endOfTime, nextAgentTurn } from "./next-agent-turn.ts";
import { runTurn } from "./run-turn.ts";

/** Begins the agent's own turns when nobody speaks: late results, the end of the call's time, a silent caller. */
export type IdleWatch = {
  /** Something was said or learned: what comes next is judged anew. */
  look(): void;
  /** Nobody has spoken since now. */
  callerSpoke(): void;
  /** The agent has spoken; a voice may still be at it. */
  turnEnded(turn: number, how: { isCallEnding: boolean }): void;
  /** Takes note of what was recorded elsewhere. */
  learned(events: readonly TranscriptEvent[]): void;
  /** Answers the caller where there is time for that, and says otherwise that there is not. */
  answer(turn: LiveTurn): Promise<void>;
  stop(): void;
};

type Ending = { moment: HouseMoment; ending: CallEnding | null };

const sentences: Record<Exclude<AgentTurnReason["kind"], "late-results">, Ending> = {
  "time-limit": { moment: "time-limit", ending: { reason: "time-limit", transferTo: null } },
  "still-there": { moment: "still-there", ending: null },
  "nobody-there": { moment: "nobody-there", ending: { reason: "caller-silent", transferTo: null } },
};

export function createIdleWatch(options: {
  live: LiveCall;
  floor: Floor;
  agentTurns: Pick<AgentTurns, "begin" | "isHeard">;
}): IdleWatch {
  const { live, floor, agentTurns } = options;
  const now = () => live.now().getTime();
  const startedAt = startOf(live.writer.events) ?? now();
  const begun = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let quietSince = now() + voiceTimeMs(0);
  let wasAsked = false;
  /** The last words were spoken, and the channel is about to hang up. */
  let isCallEnding = false;

  /** How long a voice may still be at the words of a turn that has ended just now. */
  function voiceTimeMs(turn: number): number {
    const { steps } = live.writer;
    return isListenedTo(live.call, steps) ? wordsIn(steps, turn).length * live.msPerCharacter : 0;
  }

  /** Two processes may hold one call; it is for the one where somebody listens, or where it was last talked. */
  function isOurs(): boolean {
    if (live.callEnded.aborted || live.halted.aborted) return false;
    return agentTurns.isHeard || (!hasOwnLine(live.call) && live.writer.hasLastTurn);
  }

  function look(): void {
    clearTimeout(timer);
    if (isCallEnding || floor.isBusy() || !isOurs()) return;
    const { steps } = live.writer;
    const { limits } = live.profile;
    const listened = isListenedTo(live.call, steps);
    const quiet = { steps, limits, startedAt, quietSince, isListenedTo: listened, wasAsked, begun };
    const next = nextAgentTurn(quiet);
    if (next === null) return;
    const waitMs = next.at - now();
    // A timer can not wait for longer than this; it looks again then.
    timer = setTimeout(
      waitMs > 0 ? look : () => begin(next.reason),
      Math.min(Math.max(waitMs, 0), longestWaitMs),
    );
    timer.unref();
  }

  function begin(reason: AgentTurnReason): void {
    if (floor.isBusy() || !isOurs()) return;
    if (reason.kind === "late-results") for (const { toolCallId } of reason.late) begun.add(toolCallId);
    wasAsked ||= reason.kind === "still-there";
    void agentTurns.begin(async (turn) => {
      if (reason.kind !== "late-results") return await speak(turn, sentences[reason.kind]);
      await runTurn({ live, turn, opening: { news: reason.late } });
    });
  }

  async function speak(turn: LiveTurn, { moment, ending }: Ending): Promise<void> {
    turn.speech.addUtterance(houseWords(callLanguage(live), moment));
    const texts = turn.speech.take();
    await live.writer.write(texts.map((text) => ({ type: "agent-spoke", turn: turn.number, text })));
    turn.ending = ending;
  }

  return {
    look,
    callerSpoke() {
      quietSince = now();
      wasAsked = false;
      isCallEnding = false;
      look();
    },
    turnEnded(turn, how) {
      quietSince = now() + voiceTimeMs(turn);
      ({ isCallEnding } = how);
      look();
    },
    learned(events) {
      if (events.some(({ type }) => type === "caller-spoke")) wasAsked = false;
      if (events.some(isSpeech)) quietSince = Math.max(quietSince, now());
      look();
    },
    async answer(turn) {
      const limitAt = endOfTime({ limits: live.profile.limits, startedAt });
      if (limitAt !== null && now() >= limitAt) return await speak(turn, sentences["time-limit"]);
      await runTurn({ live, turn });
    },
    stop: () => clearTimeout(timer),
  };
}

const longestWaitMs = 2 ** 31 - 1;

function startOf(events: readonly TranscriptEvent[]): number | null {
  const [first] = events;
  const at = first === undefined ? Number.NaN : Date.parse(first.at);
  return Number.isNaN(at) ? null : at;
}

function isSpeech({ type }: TranscriptStep): boolean {
  return type === "caller-spoke" || type === "agent-spoke";
}

function wordsIn(steps: readonly TranscriptStep[], turn: number): string {
  return steps
    .flatMap((step) => (step.type === "agent-spoke" && step.turn === turn ? [step.text] : []))
    .join(" ");
}
