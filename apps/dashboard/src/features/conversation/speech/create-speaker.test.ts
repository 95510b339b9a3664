import { beforeEach, expect, test, vi } from "vitest";
import { createSpeaker } from "./create-speaker.ts";
import { fakeVoiceBox } from "./testing/fake-voice-box.ts";

let voice = fakeVoiceBox();
let speaker = createSpeaker({ box: voice.box });

beforeEach(() => {
  voice = fakeVoiceBox();
  speaker = createSpeaker({ box: voice.box });
  speaker.setEnabled(true);
});

const say = (text: string, answer = "1") => speaker.say({ answer, text, isInterruptible: true });

test("each sentence is spoken as soon as it is complete, one after the other", () => {
  say("Yes, we ");
  expect(voice.spoken).toEqual([]);
  say("do. It costs ");
  say("12.50 dollars. On Tuesday");
  expect(voice.spoken).toEqual(["Yes, we do."]);
  voice.finish();
  expect(voice.spoken).toEqual(["Yes, we do.", "It costs 12.50 dollars."]);
  voice.finish();
  expect(speaker.readState().isSpeaking).toBe(false);
  speaker.finish("1");
  expect(voice.spoken.at(-1)).toBe("On Tuesday");
  expect(speaker.readState().isSpeaking).toBe(true);
});

test("stopping the voice gives what was really spoken, over all sentences of the answer", () => {
  say("Yes, we do. It costs 12 dollars to come. Shall I book? ");
  voice.finish();
  voice.reach("12");
  expect(speaker.cancel().heardText).toBe("Yes, we do. It costs");
  expect(voice.utterance).toBeNull();
  expect(speaker.readState().isSpeaking).toBe(false);
});

test("what streams in of an answer that was stopped is not spoken; the next answer is", () => {
  say("One moment. ");
  speaker.cancel();
  say("It costs 12 dollars. ");
  expect(voice.spoken).toEqual(["One moment."]);
  say("Never mind. ", "2");
  expect(voice.spoken).toEqual(["One moment.", "Never mind."]);
});

test("an answer that was stopped before anybody waited for its end was not spoken to the end; the next is", async () => {
  say("Goodbye. ");
  speaker.cancel();
  expect(await speaker.silence("1")).toBe(false);
  say("On Monday. ", "2");
  const spoken = speaker.silence("2");
  voice.finish();
  expect(await spoken).toBe(true);
});

test("a voice that is turned off has no more to say: nobody cut it off", async () => {
  say("Goodbye. ");
  const spoken = speaker.silence("1");
  speaker.setEnabled(false);
  expect(await spoken).toBe(true);
  expect(await speaker.silence("1")).toBe(true);
});

test("what was heard of an earlier answer does not count for the next", () => {
  say("First. ");
  voice.finish();
  say("Second one. ", "2");
  voice.reach("one");
  expect(speaker.cancel().heardText).toBe("Second");
});

test("a late end of a sentence that was stopped ends nothing else", () => {
  say("First. ");
  const first = voice.utterance;
  speaker.cancel();
  say("Second. Third. ", "2");
  first?.onEnd();
  expect(voice.spoken).toEqual(["First.", "Second."]);
});

test("nothing is spoken until the voice is turned on, and nothing after it is turned off", () => {
  speaker.setEnabled(false);
  say("Hello there. ");
  expect(voice.spoken).toEqual([]);
  speaker.setEnabled(true);
  say("Good day. ");
  speaker.setEnabled(false);
  expect(voice.utterance).toBeNull();
});

test("marks alone are not spoken", () => {
  say("Done. … ");
  speaker.finish("1");
  voice.finish();
  expect(voice.spoken).toEqual(["Done."]);
});

test("a sentence that must not be cut off says so while it is spoken", () => {
  speaker.say({ answer: "1", text: "I am booking it. ", isInterruptible: false });
  expect(speaker.readState()).toMatchObject({ isSpeaking: true, isInterruptible: false });
  say("It is booked. ");
  voice.finish();
  expect(speaker.readState()).toMatchObject({ isSpeaking: true, isInterruptible: true });
});

test.each([
  ["not-allowed", /only after a click/],
  ["synthesis-failed", /broke off/],
])("a voice that fails with %s says why, and speaks the next answer if it can", (error, words) => {
  say("First. Second. ");
  voice.fail(error);
  expect(speaker.readState()).toMatchObject({ isSpeaking: false, problem: expect.stringMatching(words) });
  say("Third. ", "2");
  expect(voice.spoken).toEqual(["First.", "Third."]);
  expect(speaker.readState().problem).toBeNull();
});

test("a voice that never begins is given up, so that the call goes on", () => {
  vi.useFakeTimers();
  say("Hello. ");
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  expect(speaker.readState()).toMatchObject({
    isSpeaking: false,
    problem: expect.stringMatching(/does not begin to speak/),
  });
});

test("what was lately spoken is known, for telling an echo", () => {
  say("Yes, we do. Shall I book? ");
  voice.finish();
  expect(speaker.lately()).toBe("Yes, we do. Shall I book?");
});
