import type { InterruptionMode, TranscriptEvent, TranscriptStep } from "@callhook/core";
import { act, screen } from "@testing-library/react";
import type { Answers } from "../../../../testing/fake-api.ts";
import { show } from "../../../../testing/show.tsx";
import { ConversationPanel } from "../../conversation-panel.tsx";
import { browserEars } from "../browser-ears.ts";
import { TalkBar } from "../talk-bar.tsx";
import { usePhone } from "../use-phone.ts";
import { FakeRecognition } from "./fake-recognition.ts";
import { fakeVoiceBox } from "./fake-voice-box.ts";

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
export function aCall() {
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
      if (asked.length > 1) return speak();
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
  for (const text of texts) yield { type: "text", text, interruptible: true };
  yield { type: "turn-finished", interrupted: false };
}

/** Shows a call that can be spoken, with a recogniser and a voice that do what the test says. */
export async function showCall(options: Options = {}, call = aCall()) {
  const voice = options.voice ?? fakeVoiceBox();
  const shown = await show(<Call {...options} voice={voice} />, { answers: call.answers });
  return { ...shown, ...call, voice };
}

export const talk = () => screen.getByRole("button", { name: "Talk" });
export const hear = (words: string, isFinal = false) =>
  act(() => FakeRecognition.current.hear(words, isFinal));
export const listening = () => screen.findByText("Listening. Say something.");
