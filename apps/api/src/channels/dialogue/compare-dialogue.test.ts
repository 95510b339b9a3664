import type { TranscriptStep } from "@callhook/core";
import { expect, test } from "vitest";
import { compareDialogue, isSameConversation } from "./compare-dialogue.ts";
import type { DialogueLine } from "./dialogue.ts";
import { exchangesOf } from "./exchanges-of.ts";

/** `c: words` is the caller's, `a: words` the agent's; on record each of the caller's begins a turn. */
function lines(...told: string[]): DialogueLine[] {
  return told.map((line) => ({ by: line.startsWith("c") ? "caller" : "agent", text: line.slice(3) }));
}

function recordOf(...said: string[]): TranscriptStep[] {
  let turn = 0;
  return lines(...said).map(({ by, text }): TranscriptStep => {
    if (by === "agent") return { type: "agent-spoke", turn, text };
    turn += 1;
    return { type: "caller-spoke", turn, text, heldDuringToolCallId: null };
  });
}

function compare(record: TranscriptStep[], ...told: string[]) {
  return compareDialogue({ dialogue: { lines: lines(...told) }, exchanges: exchangesOf(record) });
}

const hours = recordOf(
  "a: Hello!",
  "c: When do you open?",
  "a: We open at nine.",
  "c: And close?",
  "a: At five.",
);

test.each([
  {
    what: "more words",
    told: ["c: When do you open?", "a: We open at nine.", "c: And close?", "a: At five.", "c: Thanks"],
    text: "Thanks",
  },
  {
    what: "no word of the agent's",
    told: ["c: when do you open", "c: AND CLOSE", "c: Thanks!"],
    text: "Thanks!",
  },
  {
    what: "the caller's words in one message",
    told: ["c: When do you open? And close? Thanks!"],
    text: "Thanks!",
  },
  {
    what: "only its end",
    told: ["a: We open at nine.", "c: And close?", "a: At five.", "c: Thanks"],
    text: "Thanks",
  },
  { what: "nothing but the new words", told: ["c: Thanks"], text: "Thanks" },
  {
    what: "words that were corrected since",
    told: ["c: When do you open then?", "a: Nine.", "c: And close?", "a: At five.", "c: Thanks"],
    text: "Thanks",
  },
  {
    what: "a sign without words",
    told: ["c: When do you open?", "c: And close?", "a: At five.", "c: 👍"],
    text: "👍",
  },
])("of a telling with $what the new words are new", ({ told, text }) => {
  expect(compare(hours, ...told)).toMatchObject({ kind: "more-words", text });
});

test.each([
  { what: "all of it", told: ["c: When do you open?", "a: We open at nine.", "c: and close?"], turn: 2 },
  { what: "its end alone", told: ["a: We open at nine.", "c: And close?"], turn: 2 },
  { what: "an earlier moment", told: ["c: When do you open?"], turn: 1 },
])("a telling of $what asks for what was answered", ({ told, turn }) => {
  expect(compare(hours, ...told)).toMatchObject({ kind: "known", exchange: { turn } });
});

test("the same word said twice is said twice", () => {
  const once = recordOf("c: Book it.", "a: Shall I?", "c: Yes.", "a: Really?");
  expect(compare(once, "c: Book it.", "a: Shall I?", "c: Yes.", "a: Really?", "c: Yes.")).toMatchObject({
    kind: "more-words",
    text: "Yes.",
  });
});

test("words that go on where they were cut are said from there", () => {
  const cut = recordOf("c: I need");
  expect(compare(cut, "c: I need a plumber")).toMatchObject({ kind: "more-words", text: "a plumber" });
});

test.each([
  { told: "a: At", heard: "At" },
  { told: "a: At five...", heard: null },
  { told: "a: We close at five.", heard: null },
])("of the agent's last words, $told tells that $heard was heard", ({ told, heard }) => {
  expect(
    compare(hours, "c: When do you open?", "a: We open at nine.", "c: And close?", told, "c: What?"),
  ).toMatchObject({ kind: "more-words", heard });
});

test("of words in two utterances only the last is told to be cut", () => {
  const twice = recordOf("c: Open?", "a: Let me check.", "a: We open at nine.");
  const heardOf = (told: string) => compare(twice, "c: Open?", told, "c: What?");
  expect(heardOf("a: Let me check. We open")).toMatchObject({ heard: "We open" });
  expect(heardOf("a: Let me")).toMatchObject({ heard: "" });
});

test("what was cut off and left out of the telling was not heard", () => {
  const record: TranscriptStep[] = [
    ...recordOf("c: Open?", "a: We open at"),
    { type: "agent-interrupted", turn: 1, heardText: null },
  ];
  expect(compare(record, "c: Open?", "c: Hello?")).toMatchObject({ text: "Hello?", heard: "" });
});

test.each([
  { told: ["c: When do you open?", "a: We open at", "c: And close?"], same: true },
  { told: ["c: When do you open?"], same: false },
  { told: ["c: When do you close?", "a: We open at nine.", "c: And close?"], same: false },
  { told: ["c: When do you open?", "a: Never.", "c: And close?"], same: false },
])("without a name, $told is of the same conversation: $same", ({ told, same }) => {
  const dialogue = { lines: lines(...told) };
  expect(isSameConversation({ dialogue, exchanges: exchangesOf(hours) })).toBe(same);
});
