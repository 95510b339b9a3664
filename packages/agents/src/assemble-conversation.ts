import { type AgentTurns, createAgentTurns } from "./agent-turns.ts";
import { type CallEnd, createCallEnd } from "./call-end.ts";
import type { ConversationOptions } from "./conversation-options.ts";
import { createDirectToolCalls, type DirectToolCalls } from "./direct-tool-calls.ts";
import { createFloor, type Floor } from "./floor.ts";
import { createHangUp } from "./hang-up.ts";
import type { TurnHolder } from "./hold-turn.ts";
import { createIdleWatch, type IdleWatch } from "./idle-watch.ts";
import type { LiveCall } from "./live-call.ts";
import { openLiveCall } from "./open-live-call.ts";
import { createTurnStreams, type TurnStreams } from "./turn-streams.ts";

/** What a conversation is made of, each part knowing those that it needs. */
export type ConversationPieces = {
  live: LiveCall;
  floor: Floor;
  holder: TurnHolder;
  callEnd: CallEnd;
  directToolCalls: DirectToolCalls;
  agentTurns: AgentTurns;
  idleWatch: IdleWatch;
  streams: TurnStreams;
  /** Speaks to nobody any more; what writes is followed to its end. */
  release: () => Promise<void>;
  /** Lets nothing run here any more, although the call goes on. */
  halt: () => Promise<void>;
  /** Settles once everything that was asked for so far has been done and recorded. */
  settled: () => Promise<void>;
};

export function assembleConversation(options: ConversationOptions): ConversationPieces {
  const { onBug = () => undefined } = options;
  const over = new AbortController();
  const givenAway = new AbortController();
  const halted = new AbortController();
  const released = AbortSignal.any([over.signal, givenAway.signal]);
  const live = openLiveCall(options, { callEnded: over.signal, released, halted: halted.signal });
  const floor = createFloor(live);
  const directToolCalls = createDirectToolCalls(live);
  const callEnd = createCallEnd({ live, floor, directToolCalls, announce: () => over.abort() });
  const hangUp = createHangUp({ live, callEnd, onBug });
  const holder: TurnHolder = { floor, hangUp, turnEnded: (turn, how) => idleWatch.turnEnded(turn, how) };
  const agentTurns = createAgentTurns({ live, holder, onBug });
  const idleWatch = createIdleWatch({ live, floor, agentTurns });
  for (const signal of [released, halted.signal])
    signal.addEventListener("abort", idleWatch.stop, { once: true });
  const streams = createTurnStreams({ onBug });

  async function settled(): Promise<void> {
    await callEnd.settled();
    await streams.settled();
  }

  async function stop(why: AbortController): Promise<void> {
    why.abort();
    await settled();
  }

  return {
    live,
    floor,
    holder,
    callEnd,
    directToolCalls,
    agentTurns,
    idleWatch,
    streams,
    release: () => stop(givenAway),
    halt: () => stop(halted),
    settled,
  };
}
