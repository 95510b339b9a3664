import type { ConversationPart } from "./conversation-part.ts";
import { holdTurn, type TurnHolder } from "./hold-turn.ts";
import type { LiveCall, LiveTurn } from "./live-call.ts";
import { openTurn } from "./open-turn.ts";
import { createPartStream } from "./part-stream.ts";

/** Told of each turn that nobody's words have begun, with its parts. */
export type TurnListener = (parts: AsyncIterable<ConversationPart>) => void;

/** Parts on their way to everybody who listens. */
export type Broadcast = { emit: LiveTurn["emit"]; close(): void; fail(error: unknown): void };

/** Turns that the agent begins by itself, and those who want to hear them. */
export type AgentTurns = {
  onTurn(listener: TurnListener): () => void;
  /** Whether anybody listens. */
  readonly isHeard: boolean;
  /** A new turn, told to all who listen now. */
  announce(): Broadcast;
  /** Begins a turn as soon as nobody has the floor. Settles with it; never rejects. */
  begin(run: (turn: LiveTurn) => Promise<void>): Promise<void>;
};

export function createAgentTurns(options: {
  live: LiveCall;
  holder: TurnHolder;
  onBug: (error: unknown) => void;
}): AgentTurns {
  const { live, holder, onBug } = options;
  const listeners = new Set<TurnListener>();

  function announce(): Broadcast {
    const streams = [...listeners].map((listener) => {
      const stream = createPartStream<ConversationPart>();
      listener(stream.parts);
      return stream;
    });
    return {
      emit: (part) => streams.forEach((stream) => stream.push(part)),
      close: () => streams.forEach((stream) => stream.close()),
      fail: (error) => streams.forEach((stream) => stream.fail(error)),
    };
  }

  return {
    onTurn(listener) {
      // Each a listener of its own, even where one function listens twice.
      const own: TurnListener = (parts) => listener(parts);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    get isHeard() {
      return listeners.size > 0;
    },
    announce,
    async begin(run) {
      const audience = announce();
      try {
        const turn = openTurn({ live, emit: audience.emit });
        await holdTurn({ holder, turn, recorded: Promise.resolve(), run: () => run(turn) });
        audience.close();
      } catch (error) {
        audience.fail(error);
        onBug(error);
      }
    },
  };
}
