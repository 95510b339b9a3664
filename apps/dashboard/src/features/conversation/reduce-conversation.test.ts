import type { TranscriptEvent, TranscriptStep } from "@callhook/core";
import { expect, test } from "vitest";
import type { ClientError } from "@callhook/client";
import { type ConversationState, initialConversation } from "./conversation-state.ts";
import { answerTimes, exchangesOf } from "./exchanges.ts";
import { type ConversationAction, reduceConversation, speechOf } from "./reduce-conversation.ts";

const at = "2026-11-23T17:00:00.000Z";

function event(sequence: number, step: TranscriptStep): TranscriptEvent {
  return { ...step, sequence, at };
}
const started = event(1, {
  type: "call-started",
  agent: "receptionist",
  channel: "simulator",
  from: null,
  variables: {},
  environment: "production",
});
function callerSpoke(sequence: number, text: string, turn = 1): TranscriptEvent {
  return event(sequence, { type: "caller-spoke", turn, text, heldDuringToolCallId: null });
}
function agentSpoke(sequence: number, text: string, turn = 1): TranscriptEvent {
  return event(sequence, { type: "agent-spoke", turn, text });
}
function arrive(...events: TranscriptEvent[]): ConversationAction {
  return { type: "events-arrived", events };
}
function say(text: string, sendId = "1", atMs = 0): ConversationAction {
  return { type: "sending-started", sendId, text, atMs };
}
function stream(text: string, sendId = "1", atMs = 0): ConversationAction {
  return { type: "words-streamed", sendId, text, atMs };
}
function finish(interrupted = false, sendId = "1"): ConversationAction {
  return { type: "sending-finished", sendId, interrupted };
}
function fail(code: ClientError["code"] = "unreachable", sendId = "1"): ConversationAction {
  return { type: "sending-failed", sendId, problem: { code, message: "It did not work." } };
}
function after(...actions: ConversationAction[]): ConversationState {
  return actions.reduce(reduceConversation, initialConversation("call_1"));
}
/** Every agent and caller word that is on screen, in order. */
function wordsOn(state: ConversationState): string[] {
  const recorded = state.events.flatMap((one) =>
    one.type === "caller-spoke" || one.type === "agent-spoke" ? [one.text] : [],
  );
  const outgoing = state.sendings.filter(({ recordedSequence }) => recordedSequence === null);
  const speeches = state.sendings.map((sending) => speechOf(sending, state.events));
  return [...recorded, ...outgoing.map(({ text }) => text), ...speeches.filter((text) => text !== "")];
}

test("sent words leave the box and show at once", () => {
  const state = after({ type: "draft-changed", draft: "Hello" }, say("Hello"));
  expect(state.draft).toBe("");
  expect(wordsOn(state)).toEqual(["Hello"]);
});

test("words show once when their event arrives", () => {
  const state = after(arrive(started), say("Hello"), arrive(callerSpoke(2, "Hello")));
  expect(wordsOn(state)).toEqual(["Hello"]);
});

test("the same words said twice claim one event each", () => {
  const both = after(say("Yes", "1"), say("Yes", "2"), arrive(callerSpoke(2, "Yes")));
  expect(wordsOn(both)).toEqual(["Yes", "Yes"]);
  const recorded = reduceConversation(both, arrive(callerSpoke(3, "Yes", 2)));
  expect(wordsOn(recorded)).toEqual(["Yes", "Yes"]);
  expect(recorded.sendings.map(({ recordedSequence }) => recordedSequence)).toEqual([2, 3]);
});

test("an earlier event with the same words is not mistaken for the words just sent", () => {
  const state = after(arrive(started, callerSpoke(2, "Yes")), say("Yes"));
  expect(wordsOn(state)).toEqual(["Yes", "Yes"]);
  expect(state.sendings[0]?.recordedSequence).toBeNull();
});

test("streamed words show while they are spoken and once when they are on record", () => {
  const speaking = after(say("Hi"), arrive(callerSpoke(2, "Hi")), stream("Hello, "), stream("how are you?"));
  expect(wordsOn(speaking)).toEqual(["Hi", "Hello, how are you?"]);
  const recorded = reduceConversation(speaking, arrive(agentSpoke(3, "Hello, how are you?")));
  expect(wordsOn(recorded)).toEqual(["Hi", "Hello, how are you?"]);
});

test("a record that is ahead of the stream shows no word twice", () => {
  const state = after(
    say("Hi"),
    arrive(callerSpoke(2, "Hi"), agentSpoke(3, "Hello, how are you?")),
    stream("Hello, how "),
    stream("are you?"),
  );
  expect(wordsOn(state)).toEqual(["Hi", "Hello, how are you?"]);
});

test("words after a tool call show while the words before it are on record", () => {
  const state = after(
    say("Hi"),
    arrive(callerSpoke(2, "Hi")),
    stream("Let me check. "),
    arrive(agentSpoke(3, "Let me check.")),
    stream("Yes, we"),
  );
  expect(wordsOn(state)).toEqual(["Hi", "Let me check.", "Yes, we"]);
});

test("words of another turn do not swallow what is being said", () => {
  const state = after(
    say("Hi"),
    arrive(callerSpoke(2, "Hi", 1), callerSpoke(3, "Wait", 2), agentSpoke(4, "Of course.", 2)),
    stream("Of course. One moment"),
  );
  expect(wordsOn(state)).toEqual(["Hi", "Wait", "Of course.", "Of course. One moment"]);
});

test("an answered sending is let go of once all of it is on record", () => {
  const finished = after(say("Hi"), arrive(callerSpoke(2, "Hi")), stream("Hello."), finish());
  expect(wordsOn(finished)).toEqual(["Hi", "Hello."]);
  expect(finished.sendings).toHaveLength(1);
  const settled = reduceConversation(finished, arrive(agentSpoke(3, "Hello.")));
  expect(settled.sendings).toEqual([]);
  expect(wordsOn(settled)).toEqual(["Hi", "Hello."]);
});

test("an interrupted answer shows what is on record and nothing more", () => {
  const state = after(
    say("Hi"),
    arrive(callerSpoke(2, "Hi"), agentSpoke(3, "Hello, how")),
    stream("Hello, how are you today?"),
    finish(true),
  );
  expect(wordsOn(state)).toEqual(["Hi", "Hello, how"]);
});

test("words that could not be sent return to the box, in front of what was typed since", () => {
  const state = after(say("First"), { type: "draft-changed", draft: "Second" }, fail());
  expect(state.draft).toBe("First\nSecond");
  expect(state.problem?.code).toBe("unreachable");
  expect(wordsOn(state)).toEqual([]);
});

test("words that arrived do not return to the box when only their answer was lost", () => {
  const state = after(say("Hi"), arrive(callerSpoke(2, "Hi")), stream("Hel"), fail());
  expect(state.draft).toBe("");
  expect(state.problem?.code).toBe("answer-lost");
  expect(wordsOn(state)).toEqual(["Hi"]);
});

test("words leave the box again when the record shows that they had arrived after all", () => {
  const failed = after(say("Hi"), fail());
  expect(failed.draft).toBe("Hi");
  const reconnected = reduceConversation(failed, arrive(callerSpoke(2, "Hi")));
  expect(reconnected.draft).toBe("");
  expect(reconnected.problem).toBeNull();
});

test("edited words stay in the box even when the first version had arrived", () => {
  const edited = after(say("Hi"), fail(), { type: "draft-changed", draft: "Hi there" });
  expect(reduceConversation(edited, arrive(callerSpoke(2, "Hi"))).draft).toBe("Hi there");
});

test("sending again clears the problem", () => {
  expect(after(say("Hi"), fail(), say("Hi", "2")).problem).toBeNull();
});

test("events that arrive twice or out of order count once and in order", () => {
  const state = after(
    arrive(agentSpoke(3, "b")),
    arrive(started, callerSpoke(2, "a")),
    arrive(callerSpoke(2, "a")),
  );
  expect(state.events.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
});

test("events that are all known leave the state as it is, so that nothing is drawn again", () => {
  const state = after(arrive(started));
  expect(reduceConversation(state, arrive(started))).toBe(state);
});

test("starting the call that words are waiting for keeps the words", () => {
  const waiting = reduceConversation(initialConversation(null), say("Hello"));
  const opened = reduceConversation(waiting, { type: "call-opened", callId: "call_2" });
  expect(opened.callId).toBe("call_2");
  expect(wordsOn(opened)).toEqual(["Hello"]);
});

test("another call starts empty but keeps what is being typed", () => {
  const state = after(
    arrive(started),
    say("Hi"),
    { type: "draft-changed", draft: "half a" },
    {
      type: "call-opened",
      callId: null,
    },
  );
  expect(state).toMatchObject({ callId: null, events: [], sendings: [], draft: "half a", problem: null });
});

test("a late failure of words from another call changes nothing", () => {
  const state = after(say("Hi"), { type: "call-opened", callId: "call_2" });
  expect(reduceConversation(state, fail())).toBe(state);
});

test("a raised problem can be dismissed", () => {
  const problem = { code: "call-ended", message: "It is over." } as const;
  const raised = after({ type: "problem-raised", problem });
  expect(raised.problem).toEqual(problem);
  expect(reduceConversation(raised, { type: "problem-dismissed" }).problem).toBeNull();
});

test("a hold sound lasts from when the tool begins to when it is done", () => {
  const sound = { type: "hold-sound-changed", sendId: "1", toolCallId: "tc_1", sound: "music" } as const;
  const begun = after(say("Hello"), { ...sound, isPlaying: true });
  expect(begun.sendings[0]?.sounds).toEqual([{ toolCallId: "tc_1", sound: "music" }]);
  expect(reduceConversation(begun, { ...sound, isPlaying: false }).sendings[0]?.sounds).toEqual([]);
});

test("how long an answer took to begin is known once it is on record, however stream and record overtake", () => {
  const recorded = arrive(started, callerSpoke(2, "Hi"), agentSpoke(3, "Hello."));
  const said = [say("Hi", "1", 1_000), stream("Hel", "1", 1_800), stream("lo.", "1", 2_500)];
  for (const state of [after(...said, recorded, finish()), after(...said, finish(), recorded)]) {
    expect(state.sendings).toEqual([]);
    expect([...answerTimes(exchangesOf(state), state.events)]).toEqual([[3, 800]]);
  }
});

test("a decision leaves what is being typed alone, also when it fails", () => {
  const decide: ConversationAction = {
    type: "sending-started",
    sendId: "1",
    text: "",
    atMs: 0,
    decides: "tc_1",
  };
  const typed: ConversationAction = { type: "draft-changed", draft: "and then" };
  expect(after(typed, decide).draft).toBe("and then");
  expect(after(typed, decide, fail())).toMatchObject({ draft: "and then", problem: { code: "unreachable" } });
});

test("the answer to a decision is shown once, though it is streamed and put on record", () => {
  const decide: ConversationAction = {
    type: "sending-started",
    sendId: "1",
    text: "",
    atMs: 0,
    decides: "tc_1",
  };
  const decided = event(2, { type: "tool-decided", turn: 2, toolCallId: "tc_1", approved: true });
  const state = after(
    arrive(started),
    decide,
    stream("It is booked."),
    arrive(decided, agentSpoke(3, "It is booked.", 2)),
  );
  expect(wordsOn(state)).toEqual(["It is booked."]);
  expect(reduceConversation(state, finish()).sendings).toEqual([]);
});
