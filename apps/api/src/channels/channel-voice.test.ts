import type { ConversationPart } from "@callhook/agents";
import { failedOutcome } from "@callhook/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createChannelVoice } from "./channel-voice.ts";
import type { ChannelOutput } from "./protocol.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aVoice({ playsSounds = true }: { playsSounds?: boolean } = {}) {
  const outputs: ChannelOutput[] = [];
  const soundUrl = playsSounds ? (sound: string) => `https://a.example/${sound}.wav` : null;
  const voice = createChannelVoice({ send: (output) => outputs.push(output), soundUrl });
  return { outputs, voice, heard: () => outputs.splice(0).map(inShort) };
}

function inShort(output: ChannelOutput): string {
  if (output.type === "play") return `play ${output.source.split("/").at(-1)} ${output.loop}`;
  if (output.type === "end") return "end";
  return `${output.token}${output.last ? "|" : ""}${output.interruptible ? "" : "!"}`;
}

const text = (words: string, interruptible = true): ConversationPart => ({
  type: "text",
  text: words,
  interruptible,
});
const called: ConversationPart = {
  type: "tool-called",
  toolCallId: "t1",
  functionName: "f",
  toolName: "F",
  arguments: {},
};
const finished: ConversationPart = {
  type: "tool-finished",
  toolCallId: "t1",
  outcome: failedOutcome({ toolCallId: "t1", reason: "cancelled", message: "Cancelled." }),
};
const sound = (isPlaying: boolean): ConversationPart => ({
  type: "hold-sound",
  toolCallId: "t1",
  sound: "music",
  isPlaying,
});
const over: ConversationPart = { type: "turn-finished", interrupted: false };

test("words stream as they come, and the end of the turn completes their cycle, once", () => {
  const { voice, heard } = aVoice();
  const turn = voice.startTurn();
  for (const part of [text("Hel"), text("lo."), over]) turn.take(part);
  expect(heard()).toEqual(["Hel", "lo.", "|"]);
  voice.startTurn().take(over);
  expect(heard()).toEqual([]);
});

test("words before a tool are spoken while it runs, and what fills the wait is an utterance of its own", () => {
  const { voice, heard } = aVoice();
  const turn = voice.startTurn();
  for (const part of [text("Let me see."), called, text(" One moment."), finished, text(" Yes."), over])
    turn.take(part);
  expect(heard()).toEqual(["Let me see.", "|", " One moment.|", " Yes.", "|"]);
});

test("words that a tool keeps from being interrupted say so", () => {
  const { voice, heard } = aVoice();
  const turn = voice.startTurn();
  for (const part of [text("One", false), text(" two", false), over]) turn.take(part);
  expect(heard()).toEqual(["One!", " two!", "|!"]);
});

test("a tool that answers at once makes no sound, one that is slow plays until words follow", () => {
  const { voice, heard } = aVoice();
  const quick = voice.startTurn();
  for (const part of [called, sound(true), sound(false), finished]) quick.take(part);
  vi.advanceTimersByTime(1_000);
  expect(heard()).toEqual([]);
  const slow = voice.startTurn();
  for (const part of [called, sound(true)]) slow.take(part);
  vi.advanceTimersByTime(350);
  slow.take(text("It is taking longer."));
  for (const part of [sound(false), finished, text("Yes."), over]) slow.take(part);
  expect(heard()).toEqual(["play music.wav 0", "It is taking longer.|", "play music.wav 0", "Yes.", "|"]);
});

test("a sound that no words follow is ended by silence", () => {
  const { voice, heard } = aVoice();
  const turn = voice.startTurn();
  for (const part of [called, sound(true)]) turn.take(part);
  vi.advanceTimersByTime(400);
  for (const part of [sound(false), finished, over]) turn.take(part);
  expect(heard()).toEqual(["play music.wav 0", "play silence.wav 1"]);
});

test("an interruption that does not take effect lets the sound go on, and one that does ends the cycle", () => {
  const { voice, heard } = aVoice();
  const turn = voice.startTurn();
  for (const part of [called, sound(true)]) turn.take(part);
  vi.advanceTimersByTime(400);
  voice.stopped();
  voice.resumeSound();
  expect(heard()).toEqual(["play music.wav 0", "play music.wav 0"]);
  const next = voice.startTurn();
  next.take(text("Well"));
  voice.stopped();
  next.take(over);
  expect(heard()).toEqual(["Well"]);
});

test("a platform that plays nothing is sent no sounds, and a later turn does not run into an earlier one", () => {
  const { voice, heard } = aVoice({ playsSounds: false });
  const first = voice.startTurn();
  for (const part of [called, sound(true)]) first.take(part);
  vi.advanceTimersByTime(400);
  for (const part of [finished, sound(false), text("One")]) first.take(part);
  voice.startTurn().take(text("Two"));
  first.take(over);
  voice.say("Sorry.", { interruptible: true });
  expect(heard()).toEqual(["One", "|", "Two", "|", "Sorry.|"]);
});
