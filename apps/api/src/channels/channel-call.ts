import { createChannelVoice } from "./channel-voice.ts";
import { connect, disconnect } from "./connect.ts";
import { finish, hear, leave } from "./finish-call.ts";
import { createHangUp } from "./hang-up.ts";
import { callsOf, type HeldCall, type HeldCallOptions, sendTo } from "./held-call.ts";
import { createKeypad } from "./keypad.ts";
import type { ChannelSession, ChannelSetup } from "./protocol.ts";
import { answerCaller, speakTurn } from "./speak-turn.ts";

/** A call that this process holds for a channel, from its first connection to its end, whatever connections come and go. */
export type ChannelCall = {
  /** Takes over from the connection before. */
  attach(setup: ChannelSetup): Promise<ChannelSession>;
  /** Settles once the agent has nothing more to say. */
  settled(): Promise<void>;
  /** Closes the connection, so that the platform connects again, elsewhere. */
  giveUp(): Promise<void>;
};

export function createChannelCall(options: HeldCallOptions): ChannelCall {
  const call: HeldCall = {
    ...options,
    calls: callsOf(options),
    voice: createChannelVoice({ send: (output) => sendTo(call, output), soundUrl: options.setup.soundUrl }),
    keypad: createKeypad({ onKeys: (keys) => answerCaller(call, keys, "keypad") }),
    hangUp: createHangUp({ act: (handoff) => void finish(call, handoff) }),
    turns: new Set(),
    notes: new Set(),
    outbox: [],
    ownConnections: new Set(),
    connection: null,
    connectedAt: 0,
    isWelcomed: false,
    connecting: 0,
    unjudged: [],
    isOver: false,
    keeping: undefined,
    stopListening: options.conversation.onTurn((parts) => speakTurn(call, parts)),
    stopWatching: options.services.conversations.watch(options.address, (change) => hear(call, change)),
  };
  return {
    attach: (setup) => connect(call, setup),
    async settled() {
      await Promise.allSettled(call.turns);
      await call.voice.quiet();
    },
    async giveUp() {
      const { connection } = call;
      if (connection !== null) disconnect(call, connection);
      leave(call);
      connection?.close("restarting");
      await Promise.allSettled(call.notes);
    },
  };
}
