import { expect, test } from "vitest";
import { pendingSpeech } from "./pending-speech.ts";

test("nothing on record leaves all that was streamed", () => {
  expect(pendingSpeech({ streamedText: "Hello there", recordedTexts: [] })).toBe("Hello there");
});

test("recorded words are taken off the front, whatever white space the record keeps", () => {
  const streamedText = "One moment,\n please.  Yes, we do.";
  expect(pendingSpeech({ streamedText, recordedTexts: ["One moment, please."] })).toBe("Yes, we do.");
});

test("a record that is ahead leaves nothing", () => {
  expect(pendingSpeech({ streamedText: "One mom", recordedTexts: ["One moment, please."] })).toBe("");
});

test("several recorded texts are taken off one after the other", () => {
  expect(pendingSpeech({ streamedText: "a b c", recordedTexts: ["a", "b"] })).toBe("c");
});

test("a record with other words wins over the stream", () => {
  expect(pendingSpeech({ streamedText: "We can come", recordedTexts: ["We cannot come"] })).toBe("");
});

test("emoji and composed letters are compared whole", () => {
  expect(pendingSpeech({ streamedText: "Héllo 👍🏽 and on", recordedTexts: ["Héllo 👍🏽"] })).toBe("and on");
});
