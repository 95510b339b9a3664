import type { TranscriptEvent } from "@callhook/core";
import {
  type ConversationProblem,
  type ConversationState,
  initialConversation,
  lastSequenceOf,
  type Sending,
} from "./conversation-state.ts";
import { exchangesOf } from "./exchanges.ts";
import { changeSounds, type PlayedSound } from "./hold-sound/played-sound.ts";
import { mergeEvents } from "./merge-events.ts";
import { pendingSpeech } from "./pending-speech.ts";

export type ConversationAction =
  | { type: "call-opened"; callId: string | null }
  | { type: "draft-changed"; draft: string }
  | { type: "sending-started"; sendId: string; text: string; atMs: number; decides?: string }
  | { type: "words-streamed"; sendId: string; text: string; atMs: number }
  | ({ type: "hold-sound-changed"; sendId: string; isPlaying: boolean } & PlayedSound)
  | { type: "sending-finished"; sendId: string; interrupted: boolean }
  | { type: "sending-failed"; sendId: string; problem: ConversationProblem }
  | { type: "events-arrived"; events: TranscriptEvent[] }
  | { type: "problem-raised"; problem: ConversationProblem }
  | { type: "problem-dismissed" };

/** Merges what this page sends, what streams back and what is on record into one conversation. */
export function reduceConversation(state: ConversationState, action: ConversationAction): ConversationState {
  switch (action.type) {
    case "call-opened":
      return openCall(state, action.callId);
    case "draft-changed":
      return { ...state, draft: action.draft };
    case "sending-started":
      return startSending(state, action);
    case "words-streamed":
      return changeSending(state, action.sendId, (sending) => ({
        streamedText: sending.streamedText + action.text,
        firstWordMs: sending.firstWordMs ?? Math.max(0, action.atMs - sending.sentAtMs),
      }));
    case "hold-sound-changed":
      return changeSending(state, action.sendId, ({ sounds }) => ({ sounds: changeSounds(sounds, action) }));
    case "sending-finished":
      return settle(changeSending(state, action.sendId, () => finished(action.interrupted)));
    case "sending-failed":
      return failSending(state, action);
    case "events-arrived":
      return takeEvents(state, action.events);
    case "problem-raised":
      return { ...state, problem: action.problem };
    case "problem-dismissed":
      return { ...state, problem: null };
  }
}

/** Another call starts empty; the call that was just started for words on their way keeps them. */
function openCall(state: ConversationState, callId: string | null): ConversationState {
  if (state.callId === callId) return state;
  if (state.callId === null) return { ...state, callId, events: [], problem: null };
  return { ...initialConversation(callId), draft: state.draft };
}

function startSending(
  state: ConversationState,
  options: { sendId: string; text: string; atMs: number; decides?: string },
): ConversationState {
  const { decides = null } = options;
  const sending: Sending = {
    sendId: options.sendId,
    text: options.text,
    decides,
    afterSequence: lastSequenceOf(state.events),
    recordedSequence: null,
    turn: null,
    streamedText: "",
    sounds: [],
    isAnswering: true,
    sentAtMs: options.atMs,
    firstWordMs: null,
  };
  const draft = decides === null ? "" : state.draft;
  return { ...state, draft, problem: null, returned: null, sendings: [...state.sendings, sending] };
}

/** Words that never arrived go back into the box, in front of what was typed since. */
function failSending(
  state: ConversationState,
  { sendId, problem }: { sendId: string; problem: ConversationProblem },
): ConversationState {
  const failed = state.sendings.find((sending) => sending.sendId === sendId);
  if (failed === undefined) return state;
  const sendings = state.sendings.filter((sending) => sending !== failed);
  if (failed.recordedSequence !== null) {
    const message =
      "The connection broke while the agent was answering. What it said and did is on record below.";
    return { ...state, sendings, problem: { code: "answer-lost", message } };
  }
  if (failed.decides !== null) return { ...state, sendings, problem };
  const draft = state.draft.trim() === "" ? failed.text : `${failed.text}\n${state.draft}`;
  return { ...state, sendings, draft, problem, returned: failed };
}

function takeEvents(state: ConversationState, arrived: TranscriptEvent[]): ConversationState {
  const events = mergeEvents(state.events, arrived);
  if (events === state.events) return state;
  const next = settle({ ...state, events, sendings: findOnRecord(events, state.sendings) });
  return takeBackReturned(next);
}

/** Words whose sending seemed to fail but which are on record after all do not stay in the box. */
function takeBackReturned(state: ConversationState): ConversationState {
  const { returned } = state;
  if (returned === null || returned.text !== state.draft) return state;
  const [found] = findOnRecord(state.events, [returned, ...state.sendings]);
  if (found === undefined || found.recordedSequence === null) return state;
  return { ...state, draft: "", problem: null, returned: null };
}

/** Finds each sending's own event: the first that tells of it, after it was sent, that no other has claimed. */
function findOnRecord(events: TranscriptEvent[], sendings: Sending[]): Sending[] {
  const claimed = new Set(sendings.map(({ recordedSequence }) => recordedSequence));
  return sendings.map((sending) => {
    if (sending.recordedSequence !== null) return sending;
    for (const event of events) {
      if (event.sequence <= sending.afterSequence || claimed.has(event.sequence)) continue;
      if (!tellsOf(event, sending)) continue;
      claimed.add(event.sequence);
      return { ...sending, recordedSequence: event.sequence, turn: event.turn ?? null };
    }
    return sending;
  });
}

type BySomebody = TranscriptEvent & { type: "caller-spoke" | "tool-decided" };

function tellsOf(event: TranscriptEvent, sending: Sending): event is BySomebody {
  if (event.type === "tool-decided") return event.toolCallId === sending.decides;
  return event.type === "caller-spoke" && sending.decides === null && event.text === sending.text;
}

/** What the agent is saying right now in answer to these words and is not on record yet. */
export function speechOf(sending: Sending, events: readonly TranscriptEvent[]): string {
  if (sending.streamedText === "") return "";
  const recordedTexts: string[] = [];
  for (const event of events) {
    if (event.type === "agent-spoke" && answers(event, sending)) recordedTexts.push(event.text);
  }
  return pendingSpeech({ streamedText: sending.streamedText, recordedTexts });
}

function answers(event: TranscriptEvent & { type: "agent-spoke" }, sending: Sending): boolean {
  if (sending.recordedSequence === null || event.sequence <= sending.recordedSequence) return false;
  return sending.turn === null || event.turn === undefined || event.turn === sending.turn;
}

/** The words of an interrupted answer that were not recorded were not heard either. */
function finished(interrupted: boolean): Partial<Sending> {
  return interrupted ? { isAnswering: false, streamedText: "" } : { isAnswering: false };
}

/** Lets go of sendings whose words and answer are on record, and remembers what nothing on record tells. */
function settle(state: ConversationState): ConversationState {
  const sendings = state.sendings.filter(
    (sending) =>
      sending.isAnswering || sending.recordedSequence === null || speechOf(sending, state.events) !== "",
  );
  return sendings.length === state.sendings.length
    ? state
    : { ...state, sendings, exchanges: exchangesOf(state) };
}

function changeSending(
  state: ConversationState,
  sendId: string,
  change: (sending: Sending) => Partial<Sending>,
): ConversationState {
  const sendings = state.sendings.map((sending) =>
    sending.sendId === sendId ? { ...sending, ...change(sending) } : sending,
  );
  return { ...state, sendings };
}
