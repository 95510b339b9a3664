import { expect, test } from "vitest";
import { interrupts, judgeWords } from "./judge-words.ts";

const spoken = "Yes, we come to Mission District on Tuesday, between nine and noon.";
const over = { spoken, isSpeaking: true, ignoresBackchannels: false, language: "en-US" };

test("words over the agent stop it; silence, and words while it is silent, stop nothing", () => {
  expect(interrupts({ ...over, heard: "wait" })).toBe(true);
  expect(interrupts({ ...over, heard: " " })).toBe(false);
  expect(interrupts({ ...over, heard: "wait", isSpeaking: false })).toBe(false);
});

test("the agent's own words out of a loudspeaker neither stop it nor are they said", () => {
  expect(interrupts({ ...over, heard: "on Tuesday" })).toBe(false);
  expect(judgeWords({ ...over, heard: "Mission district on Tuesday" })).toBe("echo");
});

test("a word or two of the agent's may be the caller's choice, and so may more once it is silent", () => {
  expect(judgeWords({ ...over, heard: "Tuesday" })).toBe("say");
  expect(judgeWords({ ...over, heard: "Mission District on Tuesday", isSpeaking: false })).toBe("say");
  expect(judgeWords({ ...over, heard: "on Tuesday please" })).toBe("say");
});

test("signs of listening are let pass only where the agent is set to", () => {
  const attentive = { ...over, ignoresBackchannels: true };
  for (const heard of ["Uh-huh.", "okay", "I see", "Mhm"]) {
    expect(interrupts({ ...over, heard })).toBe(true);
    expect(judgeWords({ ...over, heard })).toBe("say");
    expect(interrupts({ ...attentive, heard })).toBe(false);
    expect(judgeWords({ ...attentive, heard })).toBe("backchannel");
  }
  expect(interrupts({ ...attentive, heard: "okay stop" })).toBe(true);
  expect(judgeWords({ ...attentive, heard: "yeah", isSpeaking: false })).toBe("say");
});

test("“okay” to a question is an answer", () => {
  const asked = { ...over, spoken: "Shall I book it?", ignoresBackchannels: true };
  expect(judgeWords({ ...asked, heard: "Okay" })).toBe("say");
});
