// @vitest-environment happy-dom
import type { InterruptionMode, TranscriptEvent, TranscriptStep } from "@callhook/core";
import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { Answers } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { ConversationPanel } from "../conversation-panel.tsx";
import { browserEars } from "./browser-ears.ts";
import { FakeRecognition } from "./testing/fake-recognition.ts";
import { fakeVoiceBox } from "./testing/fake-voice-box.ts";
import { TalkBar } from "./talk-bar.tsx";
import { usePhone } from "./use-phone.ts";

beforeEach(() => {
  FakeRecognition.reset();
  localStorage.clear();
});

const agentDefaults = new Map<string, InterruptionMode>();

type Options = {
  voice?: ReturnType<typeof fakeVoiceBox>;
  modes?: ReadonlyMap<string, InterruptionMode>;
  ignoresBackchannels?: boolean;
  canListen?: boolean;
};

function Call({
  voice = fakeVoiceBox(),
  modes = agentDefaults,
  ignoresBackchannels = false,
  canListen = true,
}: Options) {
  const { conversation, phone } = usePhone({
    agent: "receptionist",
    channel: "simulator",
    callId: "call_1",
    onCallStarted: () => {},
    interruptionModes: modes,
    language: "en-US",
    ignoresBackchannels,
    speech: { ears: canListen ? browserEars({ SpeechRecognition: FakeRecognition }) : null, box: voice.box },
  });
  return (
    <ConversationPanel
      agent="receptionist"
      conversation={conversation}
      interruptionModes={modes}
      bar="Call"
      talkProblem={phone.microphone.problem}
      talk={<TalkBar phone={phone} />}
      isSpokenAloud={phone.voice.isOn}
      isSpeaking={phone.isSpeaking}
      placeholder="Say something…"
      ended="Over"
      onStartAnother={() => {}}
    />
  );
}

/** A call whose record grows as the test says, and what was asked of the API. */
function aCall() {
  const asked: [string, unknown][] = [];
  const news: TranscriptEvent[] = [];
  let wake: () => void = () => undefined;
  let sequence = 0;

  async function* follow() {
    for (;;) {
      while (news.length > 0)
        yield* news.splice(0).map((event) => ({ id: String(event.sequence), data: event }));
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  const answers: Answers = {
    "calls.follow": follow,
    "calls.interrupt": (input) => {
      asked.push(["interrupt", input]);
      return { interrupted: true, heldDuringToolCallId: null };
    },
    "calls.say": (input) => {
      asked.push(["say", input]);
      return speak("Yes, we come to you. On Tuesday at nine. ");
    },
  };
  return {
    asked,
    answers,
    record(...steps: TranscriptStep[]) {
      const at = new Date().toISOString();
      for (const step of steps) news.push({ ...step, sequence: (sequence += 1), at });
      wake();
    },
  };
}

async function* speak(...texts: string[]) {
  for (const text of texts) yield { type: "text", text };
  yield { type: "turn-finished", interrupted: false };
}

async function showCall(options: Options = {}, call = aCall()) {
  const voice = options.voice ?? fakeVoiceBox();
  const shown = await show(<Call {...options} voice={voice} />, { answers: call.answers });
  return { ...shown, ...call, voice };
}

const talk = () => screen.getByRole("button", { name: "Talk" });
const hear = (words: string, isFinal = false) => act(() => FakeRecognition.current.hear(words, isFinal));
const listening = () => screen.findByText("Listening. Say something.");

test("what is heard shows while it may change, is said when it is decided, and the answer is spoken", async () => {
  const { user, asked, voice } = await showCall();
  await user.click(talk());
  await listening();
  hear("do you come");
  expect(screen.getByText("do you come")).toBeTruthy();
  hear("Do you come to me?", true);
  await waitFor(() => expect(voice.spoken).toEqual(["Yes, we come to you."]));
  expect(asked).toEqual([["say", { callId: "call_1", text: "Do you come to me?" }]]);
  expect(screen.getByText(/speech leaves this computer/)).toBeTruthy();
  expect(screen.getByRole("log").getAttribute("aria-live")).toBe("off");
  expect(await screen.findByText(/answered in \d+ ms/)).toBeTruthy();
});

test("speaking over the agent stops its voice and tells how much of it was heard, before the words are said", async () => {
  const { user, asked, voice } = await showCall();
  await user.click(talk());
  await listening();
  hear("Do you come to me?", true);
  await waitFor(() => expect(voice.spoken).toHaveLength(1));
  act(() => voice.reach("come"));
  hear("wait");
  expect(voice.utterance).toBeNull();
  hear("wait, not on Monday", true);
  await waitFor(() => expect(asked).toHaveLength(3));
  expect(asked.slice(1)).toEqual([
    ["interrupt", { callId: "call_1", utteranceUntilInterrupt: "Yes, we" }],
    ["say", { callId: "call_1", text: "wait, not on Monday" }],
  ]);
});

test("the agent's own voice out of the loudspeaker does not interrupt it and is not answered", async () => {
  const { user, asked, voice } = await showCall();
  await user.click(talk());
  await listening();
  hear("Do you come to me?", true);
  await waitFor(() => expect(voice.spoken).toHaveLength(1));
  hear("yes we");
  hear("yes we come to you");
  expect(voice.utterance).not.toBeNull();
  act(() => voice.finish());
  act(() => voice.finish());
  hear("Yes we come to you", true);
  await act(async () => {});
  expect(asked).toHaveLength(1);
});

test("signs of listening let the agent speak on where it is set to, and the page says so", async () => {
  const { user, asked, voice } = await showCall({ ignoresBackchannels: true });
  await user.click(talk());
  await listening();
  hear("Do you come to me?", true);
  await waitFor(() => expect(voice.spoken).toHaveLength(1));
  hear("uh-huh");
  hear("Uh-huh", true);
  expect(voice.utterance).not.toBeNull();
  expect(screen.getByText("“Uh-huh” was taken as a sign of listening.")).toBeTruthy();
  expect(asked).toHaveLength(1);
});

test("typing over the voice stops it too", async () => {
  const { user, asked, voice } = await showCall();
  await user.click(talk());
  await listening();
  hear("Do you come to me?", true);
  await waitFor(() => expect(voice.spoken).toHaveLength(1));
  act(() => voice.reach("we"));
  await user.type(screen.getByLabelText("Message to the receptionist"), "Stop{Enter}");
  expect(asked.slice(1, 3)).toEqual([
    ["interrupt", { callId: "call_1", utteranceUntilInterrupt: "Yes," }],
    ["say", { callId: "call_1", text: "Stop" }],
  ]);
});

test("a microphone that is refused says so and leaves the message box", async () => {
  const { user } = await showCall();
  await user.click(talk());
  await listening();
  act(() => FakeRecognition.current.end("not-allowed"));
  expect(await screen.findByText(/does not let this page use the microphone/)).toBeTruthy();
  expect(talk()).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("Message to the receptionist"));
});

test("a browser that can neither listen nor speak says so and types", async () => {
  await showCall({ canListen: false, voice: fakeVoiceBox([]) });
  expect(screen.getByText(/This browser cannot listen\. Type instead/)).toBeTruthy();
  expect(screen.getByText("This browser has no voice, so answers stay text.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Talk" })).toBeNull();
});

test("Alt+M turns the microphone on and off while typing", async () => {
  const { user } = await showCall();
  await user.type(screen.getByLabelText("Message to the receptionist"), "Hel{Alt>}m{/Alt}lo");
  await listening();
  await user.keyboard("{Alt>}m{/Alt}");
  expect(talk()).toBeTruthy();
  expect(FakeRecognition.all.some(({ isRunning }) => isRunning)).toBe(false);
});

test("voice and pace are kept in the browser", async () => {
  const ada = { id: "ada", name: "Ada", language: "en-US", isLocal: true };
  const max = { id: "max", name: "Max", language: "en-GB", isLocal: false };
  const voice = fakeVoiceBox([ada, max]);
  const { user } = await showCall({ voice });
  await user.click(screen.getByRole("button", { name: "Voice settings" }));
  await user.selectOptions(await screen.findByLabelText("Voice"), "Max (en-GB), spoken by a service");
  expect(JSON.parse(localStorage.getItem("callhook:voice") ?? "")).toBe("max");
  await user.keyboard("{Escape}");
  await user.click(talk());
  await listening();
  hear("Hello", true);
  await waitFor(() => expect(voice.utterance).toMatchObject({ voiceId: "max", rate: 1, language: "en-US" }));
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
  await waitFor(() => expect(asked).toEqual([["say", { callId: "call_1", text: "And a receipt, please." }]]));
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
