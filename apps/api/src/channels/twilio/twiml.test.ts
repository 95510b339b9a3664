import { lineVoiceSchema } from "@callhook/core";
import * as fc from "fast-check";
import twilio from "twilio";
import { expect, test } from "vitest";
import { findElement, readTwiml } from "../testing/read-twiml.ts";
import { dialTwiml, hangUpTwiml, sorryTwiml } from "./closing-twiml.ts";
import { connectTwiml } from "./connect-twiml.ts";
import { escapeXml } from "./escape-xml.ts";
import { element, twiml } from "./twiml.ts";

const base = { https: "https://callhook.example.com", wss: "wss://callhook.example.com" };
const address = { accountId: "AC1", to: "+14155550100", callId: "call_1" };

test("any text reads back from an attribute and from an element as it was, without what XML cannot hold", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.constant("\0\u0008\uD800\uFFFE"),
  );
  const run = fc.property(texts, (text) => {
    const [response, say] = readTwiml(twiml(element("Say", { voice: text }, [escapeXml(text)])));
    const kept = Array.from(text).filter((character) =>
      /[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(character),
    );
    expect(response?.name).toBe("Response");
    expect(say?.attributes["voice"]).toBe(kept.join(""));
    expect(say?.text).toBe(kept.join(""));
  });
  fc.assert(run, { numRuns: 500 });
});

test("the document is, to the letter, the one that Twilio's own library writes", () => {
  const voice = lineVoiceSchema.parse({
    language: "de-DE",
    ttsProvider: "Google",
    voice: "de-DE-Wavenet-A",
    transcriptionProvider: "Deepgram",
    speechModel: "nova-3-general",
    hints: ["Müller & Söhne", "<Rohrbruch>"],
    interruptSensitivity: "low",
  });
  const document = connectTwiml({ base, voice, address, attempt: 2 });
  const { url = "" } = findElement(document, "ConversationRelay").attributes;
  // Its types call words booleans and camel case lower case; the service takes what is documented.
  const attributes: object = {
    url,
    language: "de-DE",
    ttsProvider: "Google",
    voice: "de-DE-Wavenet-A",
    transcriptionProvider: "Deepgram",
    speechModel: "nova-3-general",
    hints: "Müller & Söhne,<Rohrbruch>",
    interruptible: "any",
    interruptSensitivity: "low",
    reportInputDuringAgentSpeech: "any",
    dtmfDetection: true,
    ignoreBackchannel: true,
    events: "speaker-events",
  };
  const theirs = new twilio.twiml.VoiceResponse();
  theirs
    .connect({ action: `${base.https}/channels/twilio/action?call=call_1&attempt=2`, method: "POST" })
    .conversationRelay(attributes)
    .parameter({ name: "callId", value: "call_1" });
  expect(readTwiml(document)).toEqual(readTwiml(theirs.toString()));
});

test("what the line leaves open is left out, so that Twilio chooses", () => {
  const voice = lineVoiceSchema.parse({ language: "multi" });
  const { attributes } = findElement(connectTwiml({ base, voice, address, attempt: 1 }), "ConversationRelay");
  for (const name of ["voice", "speechModel", "hints"]) expect(attributes).not.toHaveProperty(name);
  expect(attributes).toMatchObject({
    language: "multi",
    reportInputDuringAgentSpeech: "any",
    interruptible: "any",
  });
});

test("every connection has an address of its own, which names its call and soon expires", () => {
  const voice = lineVoiceSchema.parse({});
  const urls = [1, 2].map(() => {
    const document = connectTwiml({ base, voice, address, attempt: 1, now: 1_700_000_000_000 });
    return new URL(findElement(document, "ConversationRelay").attributes["url"] ?? "");
  });
  const [first, second] = urls;
  expect(first?.origin).toBe(base.wss);
  expect(Object.fromEntries(first?.searchParams ?? [])).toMatchObject({
    account: "AC1",
    to: "+14155550100",
    call: "call_1",
    expires: "1700000060",
  });
  expect(first?.searchParams.get("connection")).not.toBe(second?.searchParams.get("connection"));
});

test("callers who cannot be taken hear why in their language, and are not left in the air", () => {
  const names = (document: string) => readTwiml(document).map(({ name }) => name);
  expect(names(hangUpTwiml())).toEqual(["Response", "Hangup"]);
  const german = sorryTwiml("not-available", "de-AT");
  expect(names(german)).toEqual(["Response", "Say", "Hangup"]);
  expect(findElement(german, "Say")).toMatchObject({
    attributes: { language: "de-AT" },
    text: expect.stringContaining("Danke für Ihren Anruf."),
  });
  expect(findElement(sorryTwiml("lost", null), "Say")).toEqual({
    name: "Say",
    attributes: {},
    text: expect.stringContaining("call us again"),
  });
});

test("a caller is put through to a number, or to a SIP address", () => {
  expect(findElement(dialTwiml("+14155550199"), "Dial").text).toBe("+14155550199");
  expect(findElement(dialTwiml("sip:desk@example.com?a=1&b=2"), "Sip").text).toBe(
    "sip:desk@example.com?a=1&b=2",
  );
});
