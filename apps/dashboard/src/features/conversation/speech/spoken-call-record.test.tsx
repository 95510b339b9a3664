// @vitest-environment happy-dom
import type { InterruptionMode, TranscriptStep } from "@callhook/core";
import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { FakeRecognition } from "./testing/fake-recognition.ts";
import { aCall, hear, listening, showCall, talk } from "./testing/show-spoken-call.tsx";

beforeEach(() => {
  FakeRecognition.reset();
  localStorage.clear();
});

const started: TranscriptStep = {
  type: "call-started",
  agent: "receptionist",
  channel: "simulator",
  from: null,
  variables: {},
  environment: "production",
};
const called: TranscriptStep = {
  type: "tool-called",
  turn: 1,
  toolCallId: "tc_1",
  toolId: "tool_1",
  toolName: "Book visit",
  toolVersion: 1,
  functionName: "book_visit",
  arguments: {},
};

test("over a tool that must not be interrupted the voice goes on, and the page says what becomes of the words", async () => {
  const modes = new Map<string, InterruptionMode>([["tool_1", "disable-during-tool"]]);
  const { user, asked, voice, record } = await showCall({ modes });
  await user.click(talk());
  await listening();
  record(started, { type: "agent-spoke", turn: 0, text: "One moment, I am booking it for you now." }, called);
  await waitFor(() => expect(voice.spoken).toHaveLength(1));
  await screen.findByText("Book visit");
  hear("and a receipt");
  hear("And a receipt, please.", true);
  expect(voice.utterance).not.toBeNull();
  expect(
    screen.getByText("Book visit cannot be interrupted: your words are answered after it."),
  ).toBeTruthy();
  await waitFor(() =>
    expect(asked).toEqual([["say", { callId: "call_1", text: "And a receipt, please.", by: "voice" }]]),
  );
});

test("what the agent says by itself is spoken; what was said before the voice was on is not", async () => {
  const { user, voice, record } = await showCall();
  record(started, { type: "agent-spoke", turn: 0, text: "Hello, this is Ada." });
  await screen.findByText("Hello, this is Ada.");
  await user.click(talk());
  await listening();
  record({ type: "agent-spoke", turn: 3, text: "Your booking came through." });
  await waitFor(() => expect(voice.spoken).toEqual(["Your booking came through."]));
});

test("an answer that streamed in is spoken once, though it is put on record as well", async () => {
  const { user, voice, record } = await showCall();
  record(started);
  await user.click(talk());
  await listening();
  hear("Do you come to me?", true);
  await waitFor(() => expect(voice.spoken).toHaveLength(1));
  record(
    { type: "caller-spoke", turn: 1, text: "Do you come to me?", heldDuringToolCallId: null },
    { type: "agent-spoke", turn: 1, text: "Yes, we come to you. On Tuesday at nine." },
  );
  await screen.findByText("Yes, we come to you. On Tuesday at nine.");
  act(() => voice.finish());
  act(() => voice.finish());
  expect(voice.spoken).toEqual(["Yes, we come to you.", "On Tuesday at nine."]);
});

test("the end of the call turns the microphone off", async () => {
  const { user, record } = await showCall();
  await user.click(talk());
  await listening();
  record(started, { type: "call-ended", reason: "ended-by-user" });
  await screen.findByText("Over");
  expect(FakeRecognition.all.some(({ isRunning }) => isRunning)).toBe(false);
});

test("the agent hangs up once its goodbye was spoken", async () => {
  const call = aCall();
  const ended: unknown[] = [];
  call.answers["calls.say"] = async function* () {
    yield { type: "text", text: "Goodbye.", interruptible: true };
    yield { type: "call-ending", reason: "agent-ended", transferTo: null };
    yield { type: "turn-finished", interrupted: false };
  };
  call.answers["calls.end"] = (input) => ended.push(input);
  const { user, voice } = await showCall({}, call);
  await user.click(talk());
  await listening();
  hear("Bye", true);
  await waitFor(() => expect(voice.spoken).toEqual(["Goodbye."]));
  await act(async () => {});
  expect(ended).toEqual([]);
  act(() => voice.finish());
  await waitFor(() => expect(ended).toEqual([{ callId: "call_1", reason: "agent-ended" }]));
});

test("whoever speaks over the goodbye is not hung up on", async () => {
  const call = aCall();
  const ended: unknown[] = [];
  call.answers["calls.say"] = async function* () {
    yield { type: "text", text: "Goodbye then.", interruptible: true };
    yield { type: "call-ending", reason: "agent-ended", transferTo: null };
    yield { type: "turn-finished", interrupted: false };
  };
  call.answers["calls.end"] = (input) => ended.push(input);
  const { user, voice } = await showCall({}, call);
  await user.click(talk());
  await listening();
  hear("Bye", true);
  await waitFor(() => expect(voice.spoken).toHaveLength(1));
  hear("oh wait");
  await act(async () => {});
  expect(voice.utterance).toBeNull();
  expect(ended).toEqual([]);
});
