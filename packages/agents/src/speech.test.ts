import { expect, test } from "vitest";
import { createSpeech } from "./speech.ts";

function listen() {
  const heard: string[] = [];
  return { heard, speech: createSpeech({ onWords: (text) => heard.push(text) }) };
}

test("words pass on as they come and are taken as one text", () => {
  const { heard, speech } = listen();
  speech.add("Let me ");
  speech.add("check.");
  expect(heard).toEqual(["Let me ", "check."]);
  expect(speech.take()).toEqual(["Let me check."]);
  expect(speech.take()).toEqual([]);
});

test("a second utterance is set off by one space, so that a voice does not run them together", () => {
  const { heard, speech } = listen();
  speech.add("Let me check.");
  speech.take();
  speech.add("Yes, we do.");
  expect(heard.join("")).toBe("Let me check. Yes, we do.");
  expect(speech.take()).toEqual(["Yes, we do."]);
});

test("an utterance added in the middle of another becomes part of the same record", () => {
  const { heard, speech } = listen();
  speech.add("We come out");
  speech.addUtterance("I'm sorry.");
  expect(heard.join("")).toBe("We come out I'm sorry.");
});

test("empty words and blanks are no speech", () => {
  const { heard, speech } = listen();
  speech.add("");
  expect(heard).toEqual([]);
  speech.add(" \n");
  expect(speech.take()).toEqual([]);
  expect(speech.hasSpoken).toBe(false);
});

test("a text longer than a step can hold is recorded in several, losing nothing", () => {
  const { speech } = listen();
  const text = "word ".repeat(9_000).trim();
  speech.add(text);
  const texts = speech.take();
  expect(texts.length).toBe(3);
  expect(texts.every((part) => part.length <= 20_000)).toBe(true);
  expect(texts.join("")).toBe(text);
});
