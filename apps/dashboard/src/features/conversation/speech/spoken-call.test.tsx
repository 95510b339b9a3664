// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { FakeRecognition } from "./testing/fake-recognition.ts";
import { fakeVoiceBox } from "./testing/fake-voice-box.ts";
import { hear, listening, showCall, talk } from "./testing/show-spoken-call.tsx";

beforeEach(() => {
  FakeRecognition.reset();
  localStorage.clear();
});

test("what is heard shows while it may change, is said when it is decided, and the answer is spoken", async () => {
  const { user, asked, voice } = await showCall();
  await user.click(talk());
  await listening();
  hear("do you come");
  expect(screen.getByText("do you come")).toBeTruthy();
  hear("Do you come to me?", true);
  await waitFor(() => expect(voice.spoken).toEqual(["Yes, we come to you."]));
  expect(asked).toEqual([["say", { callId: "call_1", text: "Do you come to me?", by: "voice" }]]);
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
    ["interrupt", { callId: "call_1", utteranceUntilInterrupt: "Yes, we", afterMs: expect.any(Number) }],
    ["say", { callId: "call_1", text: "wait, not on Monday", by: "voice" }],
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

test("signs of listening let the agent speak on where it is set to, and are put on record", async () => {
  const { user, asked, voice } = await showCall({ ignoresBackchannels: true });
  await user.click(talk());
  await listening();
  hear("Do you come to me?", true);
  await waitFor(() => expect(voice.spoken).toHaveLength(1));
  hear("uh-huh");
  hear("Uh-huh", true);
  expect(voice.utterance).not.toBeNull();
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]).toEqual(["say", { callId: "call_1", text: "Uh-huh", by: "voice", whileSpeaking: true }]);
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
    ["interrupt", { callId: "call_1", utteranceUntilInterrupt: "Yes,", afterMs: expect.any(Number) }],
    ["say", { callId: "call_1", text: "Stop", by: "text" }],
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
  const { user } = await showCall({ canListen: false, voice: fakeVoiceBox([]) });
  expect(screen.getByText(/This browser cannot listen\. Type instead/)).toBeTruthy();
  expect(screen.getByText("This browser has no voice, so answers stay text.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Talk" })).toBeNull();
  await user.type(screen.getByLabelText("Message to the receptionist"), "{Alt>}m{/Alt}");
  expect(screen.queryByText("Opening the microphone…")).toBeNull();
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
