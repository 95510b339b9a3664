import { expect, test } from "vitest";
import { judgeFrame } from "../testing/twilio-frame-rules.ts";
import { readTwilioFrame, writeTwilioFrame } from "./frames.ts";

const read = (frame: unknown) => readTwilioFrame(JSON.stringify(frame));

test("the frames of Twilio's documentation are understood", () => {
  expect(
    read({
      type: "setup",
      sessionId: "VX00000000000000000000000000000000",
      accountSid: "AC1",
      parentCallSid: "",
      callSid: "CA1",
      from: "+18005550100",
      to: "+18005550101",
      forwardedFrom: "+18005550102",
      callType: "PSTN",
      callerName: "",
      direction: "inbound",
      callStatus: "RINGING",
      customParameters: { callId: "call_1" },
    }),
  ).toEqual({ type: "setup", setup: { accountSid: "AC1", callSid: "CA1", callId: "call_1" } });
  expect(read({ type: "prompt", voicePrompt: "Hi!", lang: "en-US", last: true })).toEqual({
    type: "input",
    input: { type: "prompt", text: "Hi!", last: true },
  });
  expect(read({ type: "dtmf", digit: "1" })).toEqual({ type: "input", input: { type: "dtmf", digit: "1" } });
  expect(read({ type: "error", description: "Invalid message received" })).toMatchObject({
    input: { type: "error" },
  });
});

test("the duration until an interruption is read from a number and from a text, and missed where it is neither", () => {
  const afterMs = (durationUntilInterruptMs: unknown) =>
    read({ type: "interrupt", utteranceUntilInterrupt: "Life is a", durationUntilInterruptMs });
  const heard = { type: "interrupt", heardText: "Life is a" };
  expect(afterMs(460)).toEqual({ type: "input", input: { ...heard, afterMs: 460 } });
  expect(afterMs("460")).toEqual({ type: "input", input: { ...heard, afterMs: 460 } });
  expect(afterMs("soon")).toEqual({ type: "input", input: { ...heard, afterMs: null } });
  expect(read({ type: "interrupt" })).toMatchObject({ input: { heardText: null, afterMs: null } });
});

test("that the voice fell silent is understood, and other news of it is passed over", () => {
  const speaking = (value: string) => read({ type: "info", name: "agentSpeaking", value, ts: 1 });
  expect(speaking("off")).toEqual({ type: "input", input: { type: "voice-idle" } });
  expect(speaking("on")).toEqual({ type: "ignored" });
  expect(read({ type: "info", name: "tokensPlayed", value: "Hello there" })).toEqual({ type: "ignored" });
  expect(read({ type: "info" })).toEqual({ type: "ignored" });
});

test("everything else is invalid, and nothing of it throws", () => {
  const frames = [
    "",
    "{",
    "null",
    "7",
    "[]",
    '"text"',
    '{"type":"media"}',
    '{"type":"prompt"}',
    '{"type":"dtmf","digit":12}',
  ];
  for (const frame of frames) expect(readTwilioFrame(frame)).toEqual({ type: "invalid" });
});

test("what is sent is what Twilio takes, and a sound ends when words follow", () => {
  const source = "https://callhook.example.com/sounds/music.wav";
  const written = [
    writeTwilioFrame({ type: "text", token: "Hel", last: false, interruptible: false }),
    writeTwilioFrame({ type: "play", source, loop: 0, interruptible: true }),
    writeTwilioFrame({ type: "end", handoff: { reason: "transferred", transferTo: "+14155550199" } }),
  ];
  expect(written.map((frame) => judgeFrame(frame))).toEqual([
    { frame: { type: "text", token: "Hel", last: false, interruptible: false } },
    { frame: { type: "play", source, loop: 0, preemptible: true, interruptible: true } },
    { frame: { type: "end", handoffData: '{"reason":"transferred","transferTo":"+14155550199"}' } },
  ]);
});
