import { expect, test } from "vitest";
import { isBackchannel } from "./is-backchannel.ts";

test.each([
  "mm-hm",
  "Mm-hmm.",
  "Uh-huh",
  "uh huh",
  "okay",
  "OK.",
  "Right.",
  "Yeah, yeah.",
  "Okay, got it",
  "I see.",
])("“%s” is a sign of listening in English", (text) => expect(isBackchannel(text, "en-US")).toBe(true));

test.each([
  ["de", "Ja, genau."],
  ["de-AT", "Mhm."],
  ["de", "Alles klar"],
  ["es", "Ajá, sí."],
  ["es-MX", "Muy bien"],
  ["fr", "D'accord"],
  ["fr", "Oui, très bien."],
  ["ja", "okay"],
  [null, "ja"],
  [null, "vale"],
])("in %s, “%s” is one", (language, text) => expect(isBackchannel(text, language)).toBe(true));

test.each([
  "no",
  "stop",
  "wait",
  "okay?",
  "Right, but what about Tuesday",
  "okay 94110",
  "yes please book it",
  "",
  "…",
  "nein",
  "yeah yeah yeah yeah yeah yeah yeah",
])("“%s” is something to be answered", (text) => expect(isBackchannel(text)).toBe(false));

test("in a language that is known, another's words are not taken for signs", () => {
  expect(isBackchannel("ja", "en")).toBe(false);
  expect(isBackchannel("sure", "de")).toBe(false);
});
