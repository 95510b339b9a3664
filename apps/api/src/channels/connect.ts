import { CallhookError, type TranscriptEvent } from "@callhook/core";
import { finish } from "./finish-call.ts";
import { type HeldCall, note, sayOurselves, sendTo } from "./held-call.ts";
import type { ChannelSession, ChannelSetup } from "./protocol.ts";
import { receiveInput } from "./receive-input.ts";
import { speakTurn } from "./speak-turn.ts";
import { wordsOnConnecting } from "./words-on-connecting.ts";

/** Gives the call a connection, in place of the one before. Each connection opens once. */
export async function connect(call: HeldCall, setup: ChannelSetup): Promise<ChannelSession> {
  const { callId } = call.address;
  const { connectionId } = setup;
  const history = await call.calls.events({ callId });
  if (history.some((event) => event.type === "channel-connected" && event.connectionId === connectionId)) {
    throw new CallhookError({ code: "not-allowed", message: "This connection was used before." });
  }
  const isHeldHere = call.ownConnections.size > 0;
  call.ownConnections.add(connectionId);
  const [connected] = await call.calls.append({
    callId,
    events: [{ type: "channel-connected", connectionId }],
  });
  if (call.isOver) {
    throw new CallhookError({ code: "call-ended", message: "This call has ended; start a new one." });
  }
  clearTimeout(call.keeping);
  const before = call.connection;
  call.connection = setup;
  call.connectedAt = connected?.sequence ?? 0;
  before?.close("taken-over");
  if (isHeldHere) resume(call);
  else welcome(call, history);
  return {
    receive(input) {
      if (call.connection === setup && !call.isOver) receiveInput(call, input);
    },
    noteSaid: (text) => noteSaid(call, text),
    detach: () => disconnect(call, setup),
    async end(reason) {
      if (call.connection === setup) await finish(call, { reason, transferTo: null });
    },
  };
}

/** The call waits for its next connection, for a while. */
export function disconnect(call: HeldCall, setup: ChannelSetup): void {
  if (call.connection !== setup) return;
  call.connection = null;
  call.voice.stopped();
  if (call.isOver) return;
  note(call, { type: "channel-disconnected", connectionId: setup.connectionId });
  const isLost = () => void finish(call, { reason: "connection-lost", transferTo: null });
  call.keeping = setTimeout(isLost, call.keepMs);
}

/** Says what came meanwhile. Where nothing did and nothing will, the caller is to know that we are there again. */
function resume(call: HeldCall): void {
  const waiting = call.outbox.splice(0);
  for (const output of waiting) sendTo(call, output);
  const goesOn = call.turns.size > 0 || waiting.some(({ type }) => type === "text");
  if (!goesOn && !speaksOnlyWhenAsked(call)) sayOurselves(call, "reconnected");
}

/** The first connection of this process: of the call, or one that another process had. */
function welcome(call: HeldCall, history: readonly TranscriptEvent[]): void {
  const { voice, greeting } = call;
  const words = wordsOnConnecting(history);
  switch (words.kind) {
    case "greeting":
      if (greeting === "" || speaksOnlyWhenAsked(call)) return;
      note(call, { type: "agent-spoke", turn: 0, text: greeting });
      return voice.say(greeting, { interruptible: call.connection?.isGreetingInterruptible ?? true });
    case "unheard":
      return voice.say(words.texts.join(" "), { interruptible: true });
    case "unanswered":
      return speakTurn(call, call.conversation.goOn());
    case "reconnected":
      if (!speaksOnlyWhenAsked(call)) sayOurselves(call, "reconnected");
  }
}

function speaksOnlyWhenAsked({ connection }: HeldCall): boolean {
  return connection?.speaksOnlyWhenAsked === true;
}

async function noteSaid(call: HeldCall, text: string): Promise<void> {
  note(call, { type: "agent-spoke", turn: 0, text });
  await Promise.all(call.notes);
}
