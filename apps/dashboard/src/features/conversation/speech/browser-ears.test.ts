import { beforeEach, expect, test, vi } from "vitest";
import { browserEars } from "./browser-ears.ts";
import { listen } from "./listen.ts";
import type { RecogniserEvent } from "./recogniser.ts";
import { FakeRecognition } from "./testing/fake-recognition.ts";

beforeEach(() => {
  FakeRecognition.reset();
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

async function startListening(scope: object = { SpeechRecognition: FakeRecognition }) {
  const ears = browserEars(scope);
  if (ears === null) throw new Error("It cannot listen.");
  const events: RecogniserEvent[] = [];
  const places: string[] = [];
  const { stop } = listen({
    ears,
    language: "de-DE",
    onPlace: (place) => places.push(place),
    onEvent: (event) => events.push(event),
  });
  await vi.advanceTimersByTimeAsync(0);
  return { events, places, stop };
}

test("a browser without a recogniser cannot listen; a prefixed one can", () => {
  expect(browserEars({})).toBeNull();
  expect(browserEars({ webkitSpeechRecognition: FakeRecognition })).not.toBeNull();
});

test("what is heard is told once: words that may change, then words that are decided", async () => {
  const { events } = await startListening();
  const { current } = FakeRecognition;
  expect(current).toMatchObject({ lang: "de-DE", continuous: true, interimResults: true });
  current.beginSpeech();
  current.hear("do you");
  current.hear(" do you come out ", true);
  current.hear("to");
  expect(events).toEqual([
    { type: "started" },
    { type: "speech-started" },
    { type: "heard", interim: "do you", final: "" },
    { type: "heard", interim: "", final: "do you come out" },
    { type: "speech-ended" },
    { type: "heard", interim: "to", final: "" },
  ]);
});

test.each([
  ["available", "on-device", true],
  ["downloadable", "service", undefined],
  [null, "service", undefined],
])("where a language is %s on the computer, speech goes to: %s", async (availability, place, isLocal) => {
  FakeRecognition.availability = availability;
  const { places } = await startListening();
  expect(places).toEqual([place]);
  expect(FakeRecognition.current.processLocally).toBe(isLocal);
});

test("a language that the computer turns out not to know goes to the service, and that is told", async () => {
  FakeRecognition.availability = "available";
  const { places, events } = await startListening();
  FakeRecognition.current.end("language-not-supported");
  await vi.advanceTimersByTimeAsync(300);
  expect(places).toEqual(["on-device", "service"]);
  expect(events.filter(({ type }) => type === "failed")).toEqual([]);
});

test("a session that ends after a silence is followed by another, until listening is stopped", async () => {
  const { stop } = await startListening();
  FakeRecognition.current.end("no-speech");
  await vi.advanceTimersByTimeAsync(300);
  expect(FakeRecognition.all).toHaveLength(2);
  expect(FakeRecognition.current).toBe(FakeRecognition.all[1]);
  stop();
  expect(FakeRecognition.all.some(({ isRunning }) => isRunning)).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(FakeRecognition.all).toHaveLength(2);
});

test("a refusal is told and not asked for again", async () => {
  const { events } = await startListening();
  FakeRecognition.current.end("not-allowed");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(events.at(-1)).toEqual({ type: "failed", error: "not-allowed" });
  expect(FakeRecognition.all).toHaveLength(1);
});
