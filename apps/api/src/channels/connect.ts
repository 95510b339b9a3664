import { CallhookError, type TranscriptEvent } from "@callhook/core";
import { callEnded } from "../calls/call-ended.ts";
import { finish, hear, leave } from "./finish-call.ts";
import { type HeldCall, note, sayOurselves, sendTo } from "./held-call.ts";
import type { ChannelSession, ChannelSetup } from "./protocol.ts";
import { receiveInput } from "./receive-input.ts";
import { speakTurn } from "./speak-turn.ts";
import { wordsOnConnecting } from "./words-on-connecting.ts";

/**
 * Gives the call a connection, in place of the one before. Each connection opens once, whoever holds the call. Where it
 * fails and nobody came through before, the call is let go of: whoever tries again begins anew.
 */
export async function connect(call: HeldCall, setup: ChannelSetup): Promise<ChannelSession> {
  const { connectionId } = setup;
  if (call.ownConnections.has(connectionId)) throw usedBefore();
  call.ownConnections.add(connectionId);
  call.connecting += 1;
  try {
    const history = await putOnRecord(call, connectionId);
    takeOver(call, { setup, history });
  } finally {
    call.connecting -= 1;
    if (call.connecting === 0) judgeWhatCame(call);
  }
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

/** Gives what can be read of the record then, with the connection as its last event. */
async function putOnRecord(call: HeldCall, connectionId: string): Promise<TranscriptEvent[]> {
  const { calls, address } = call;
  const { callId } = address;
  const { events: history } = await calls.readableEvents({ callId });
  assertHeld(call);
  if (history.some((event) => isConnection(event, connectionId))) throw usedElsewhere(call, connectionId);
  const [connected] = await calls.append({ callId, events: [{ type: "channel-connected", connectionId }] });
  if (connected === undefined) throw new Error("An appended event came back without its number.");
  const known = history.at(-1)?.sequence ?? 0;
  const isNext = connected.sequence === known + 1;
  const { events: meanwhile } = isNext
    ? { events: [] }
    : await calls.readableEvents({ callId, afterSequence: known });
  const before = meanwhile.filter(({ sequence }) => sequence < connected.sequence);
  // Another process may have been asked for the same connection at the same time.
  if (before.some((event) => isConnection(event, connectionId))) throw usedElsewhere(call, connectionId);
  assertHeld(call);
  return [...history, ...before, connected];
}

/** Of two that open at once the later one on record has the call, and none that broke meanwhile takes it from another. */
function takeOver(
  call: HeldCall,
  { setup, history }: { setup: ChannelSetup; history: TranscriptEvent[] },
): void {
  const sequence = history.at(-1)?.sequence ?? 0;
  const { connection: before } = call;
  if (sequence < call.connectedAt) return setup.close("taken-over");
  if (before !== null && !setup.isOpen()) return noteLost(call, setup);
  clearTimeout(call.keeping);
  call.connection = setup;
  call.connectedAt = sequence;
  before?.close("taken-over");
  if (!setup.isOpen()) return;
  if (call.isWelcomed) resume(call);
  else welcome(call, history.slice(0, -1));
  call.isWelcomed = true;
}

/** What others put on record while a connection was on its way there. */
function judgeWhatCame(call: HeldCall): void {
  const events = call.unjudged.splice(0);
  if (call.connectedAt === 0 && !call.isOver) leave(call);
  else hear(call, events);
}

/** A call that was let go of may go on: the platform is to come again, here or to another process. */
function assertHeld({ isOver, conversation }: HeldCall): void {
  if (!isOver) return;
  if (conversation.hasEnded) throw callEnded();
  throw new CallhookError({ code: "unavailable", message: "This call was let go of here; connect again." });
}

function isConnection(event: TranscriptEvent, connectionId: string): boolean {
  return event.type === "channel-connected" && event.connectionId === connectionId;
}

/** Another process has opened it, which takes the call over from whoever is connected here. */
function usedElsewhere(call: HeldCall, connectionId: string): CallhookError {
  call.ownConnections.delete(connectionId);
  return usedBefore();
}

function usedBefore(): CallhookError {
  return new CallhookError({ code: "not-allowed", message: "This connection was used before." });
}

/** The call waits for its next connection, for a while. */
export function disconnect(call: HeldCall, setup: ChannelSetup): void {
  if (call.connection !== setup) return;
  call.connection = null;
  call.voice.stopped();
  if (call.isOver) return;
  noteLost(call, setup);
  const isLost = () => void finish(call, { reason: "connection-lost", transferTo: null });
  call.keeping = setTimeout(isLost, call.keepMs);
}

function noteLost(call: HeldCall, { connectionId }: ChannelSetup): void {
  note(call, { type: "channel-disconnected", connectionId });
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
  const words = wordsOnConnecting(history, call.conversation.unreadable);
  if (words.kind === "greeting") return greet(call);
  const { unheard, isUnanswered, isToolRunning } = words;
  if (unheard.length > 0) call.voice.say(unheard.join(" "), { interruptible: true });
  else if (!speaksOnlyWhenAsked(call)) {
    if (!isUnanswered) sayOurselves(call, "reconnected");
    else if (isToolRunning) sayOurselves(call, "one-moment");
  }
  if (isUnanswered) speakTurn(call, call.conversation.goOn());
}

function greet(call: HeldCall): void {
  const { voice, greeting } = call;
  if (greeting === "" || speaksOnlyWhenAsked(call)) return;
  note(call, { type: "agent-spoke", turn: 0, text: greeting });
  voice.say(greeting, { interruptible: call.connection?.isGreetingInterruptible ?? true });
}

function speaksOnlyWhenAsked({ connection }: HeldCall): boolean {
  return connection?.speaksOnlyWhenAsked === true;
}

async function noteSaid(call: HeldCall, text: string): Promise<void> {
  note(call, { type: "agent-spoke", turn: 0, text });
  await Promise.all(call.notes);
}
