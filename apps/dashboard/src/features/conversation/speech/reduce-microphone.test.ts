import { expect, test } from "vitest";
import { microphoneProblem } from "./microphone-problem.ts";
import type { RecogniserEvent } from "./recogniser.ts";
import { type MicrophoneAction, microphoneOff, reduceMicrophone } from "./reduce-microphone.ts";

const tell = (event: RecogniserEvent, wasShort = false): MicrophoneAction => ({
  type: "recogniser",
  event,
  wasShort,
});
const after = (...actions: MicrophoneAction[]) => actions.reduce(reduceMicrophone, microphoneOff);
const on: MicrophoneAction = { type: "turned-on" };

test("words show while they are heard and are gone once they are decided", () => {
  const hearing = after(on, tell({ type: "started" }), tell({ type: "heard", interim: "do you", final: "" }));
  expect(hearing).toMatchObject({ isOn: true, phase: "hearing", interim: "do you" });
  const decided = reduceMicrophone(hearing, tell({ type: "heard", interim: "", final: "Do you?" }));
  expect(decided).toMatchObject({ isOn: true, phase: "listening", interim: "" });
});

test.each([
  "not-allowed",
  "service-not-allowed",
  "audio-capture",
  "network",
  "language-not-supported",
  "aborted",
])("%s turns it off with the reason and a way out, which is typing", (error) => {
  const state = after(on, tell({ type: "started" }), tell({ type: "failed", error }));
  expect(state).toMatchObject({ isOn: false, phase: "off", problem: microphoneProblem(error) });
  expect(state.problem).toMatch(/type instead\.$/);
});

test("silence is no problem, and what is not known yet has a sentence too", () => {
  expect(after(on, tell({ type: "failed", error: "no-speech" }))).toMatchObject({
    isOn: true,
    problem: null,
  });
  expect(microphoneProblem("something-new")).toMatch(/type instead/);
});

test("sessions that end at once again and again are given up", () => {
  const ends = Array.from({ length: 4 }, () => tell({ type: "ended" }, true));
  expect(after(on, ...ends.slice(1)).isOn).toBe(true);
  expect(after(on, ...ends)).toMatchObject({
    isOn: false,
    problem: expect.stringMatching(/stops listening/),
  });
  const heard = tell({ type: "heard", interim: "", final: "Hi" });
  expect(after(on, ...ends.slice(1), heard, ...ends.slice(1)).isOn).toBe(true);
});

test("turning it on again forgets the problem; turning it off keeps it in sight", () => {
  const failed = after(on, tell({ type: "failed", error: "network" }));
  expect(reduceMicrophone(failed, { type: "turned-off" }).problem).not.toBeNull();
  expect(reduceMicrophone(failed, on)).toMatchObject({ isOn: true, problem: null });
});

test("turning it on while it is on interrupts nothing", () => {
  const hearing = after(on, tell({ type: "heard", interim: "do you", final: "" }));
  expect(reduceMicrophone(hearing, on)).toBe(hearing);
});

test("what a session that was turned off still tells changes nothing", () => {
  const off = after(on, { type: "turned-off" });
  expect(reduceMicrophone(off, tell({ type: "started" }))).toBe(off);
});
