import { aTool } from "@callhook/core/testing";
import type { ToolDraftInput, TranscriptStep } from "@callhook/core";
import { expect, test, vi } from "vitest";
import type { ConversationPart } from "../conversation-part.ts";
import { createSpeech } from "../speech.ts";
import { aSuccess } from "../testing/an-outcome.ts";
import { numbering } from "../testing/numbering.ts";
import { createTranscriptWriter } from "../transcript-writer.ts";
import { createFillers } from "./create-fillers.ts";
import { createToolLatencies } from "./tool-latencies.ts";

type Setup = {
  speech?: ToolDraftInput["speech"];
  modelSpoke?: boolean;
  variables?: Record<string, string>;
  typicalMs?: number;
};

/** Fillers of one turn, with a clock that only the test moves. */
function aTurn({ speech = {}, modelSpoke = false, variables = {}, typicalMs }: Setup = {}) {
  const written: TranscriptStep[] = [];
  const parts: ConversationPart[] = [];
  const number = numbering();
  const record = async (steps: TranscriptStep[]) => {
    written.push(...steps);
    return await number(steps);
  };
  const latencies = createToolLatencies();
  const tool = aTool({ speech });
  if (typicalMs !== undefined) latencies.note(tool.id, typicalMs);
  const stop = new AbortController();
  const emit = (part: ConversationPart) => void parts.push(part);
  const pending: { at: number; act: () => void }[] = [];
  const fillers = createFillers({
    live: {
      call: { id: "call_1", agent: "receptionist", from: null, variables },
      writer: createTranscriptWriter({ history: [], record }),
      latencies,
    },
    turn: {
      number: 1,
      signal: stop.signal,
      speech: createSpeech({ onWords: (text) => emit({ type: "text", text, interruptible: true }) }),
      emit,
    },
    modelSpoke,
    clock: {
      after(ms, act) {
        const timer = { at: ms, act };
        pending.push(timer);
        return () => void pending.splice(pending.indexOf(timer), 1);
      },
    },
  });
  function passUntil(ms: number): void {
    for (const timer of pending.filter(({ at }) => at <= ms).toSorted((left, right) => left.at - right.at)) {
      pending.splice(pending.indexOf(timer), 1);
      timer.act();
    }
  }
  const words = () => parts.map((part) => (part.type === "text" ? part.text : "")).join("");
  const begin = (toolCallId = "call_0") => fillers.begin({ tool, toolCallId });
  return { begin, passUntil, words, parts, written, stop, latencies, tool };
}

const fixed = (...texts: string[]) => ({ by: "author" as const, variants: texts.map((text) => ({ text })) });

test("what is always said before is said as the request leaves, and is on record as said for this tool call", async () => {
  const turn = aTurn({ speech: { before: { when: "always", words: fixed("I'll look.") } } });
  const filler = turn.begin();
  expect(turn.words()).toBe("");
  filler.sending();
  expect(turn.words()).toBe("I'll look.");
  await filler.finished(aSuccess({}));
  expect(turn.written).toEqual([
    { type: "agent-spoke", turn: 1, text: "I'll look.", duringToolCallId: "call_0" },
  ]);
});

test("nothing is announced twice: not after the model's own words, and not for a second tool", () => {
  const speech = { before: { when: "always" as const, words: fixed("I'll look.") } };
  const spoken = aTurn({ speech, modelSpoke: true });
  spoken.begin().sending();
  expect(spoken.words()).toBe("");
  const two = aTurn({ speech });
  two.begin("call_0").sending();
  two.begin("call_1").sending();
  expect(two.words()).toBe("I'll look.");
});

test("words that the model was to find and did not are found for it", () => {
  const turn = aTurn({ speech: { before: { when: "always", words: { by: "model" } } } });
  turn.begin().sending();
  expect(turn.words()).toBe("One moment, please.");
});

test("auto speaks only where the tool has lately been slow, which it learns from calls", async () => {
  const fast = aTurn({ typicalMs: 200 });
  fast.begin().sending();
  expect(fast.words()).toBe("");
  const slow = aTurn({ typicalMs: 4_000 });
  slow.begin().sending();
  expect(slow.words()).toBe("One moment, please.");
  const unknown = aTurn();
  const filler = unknown.begin();
  filler.sending();
  expect(unknown.words()).toBe("");
  const outcome = aSuccess({});
  const [attempt] = [{ startedAt: "2026-01-01T00:00:00Z", timings: outcome.timings, status: 200 }];
  await filler.finished({
    ...outcome,
    attempts: [{ ...attempt, failure: null, message: null, redirects: [] }],
  });
  expect(unknown.latencies.typicalMs(unknown.tool.id)).toBe(outcome.timings.total);
});

test("each stage has its say at its time and none once the answer is there", async () => {
  const waiting = [
    { afterMs: 1_000, words: fixed("One moment.") },
    { afterMs: 3_000, words: fixed("Still there.") },
    { afterMs: 9_000, words: fixed("Never heard.") },
  ];
  const turn = aTurn({ speech: { waiting } });
  const filler = turn.begin();
  turn.passUntil(999);
  expect(turn.words()).toBe("");
  turn.passUntil(1_000);
  expect(turn.words()).toBe("One moment.");
  turn.passUntil(8_000);
  expect(turn.words()).toBe("One moment. Still there.");
  await filler.finished(aSuccess({}));
  turn.passUntil(60_000);
  expect(turn.words()).toBe("One moment. Still there.");
});

test("two tools side by side do not fill the same silence twice", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  try {
    const turn = aTurn({ speech: { waiting: [{ afterMs: 1_000, words: fixed("One moment.") }] } });
    turn.begin("call_0");
    turn.begin("call_1");
    turn.passUntil(1_000);
    expect(turn.words()).toBe("One moment.");
  } finally {
    vi.useRealTimers();
  }
});

test("variants take turns, in the language that the call was started with", () => {
  const variants = [
    { text: "One moment.", language: null },
    { text: "Einen Moment.", language: "de" },
    { text: "Sofort.", language: "de-AT" },
  ];
  const waiting = [1_000, 2_000].map((afterMs) => ({ afterMs, words: { by: "author" as const, variants } }));
  const german = aTurn({ speech: { waiting }, variables: { language: "de-CH" } });
  german.begin();
  german.passUntil(2_000);
  expect(german.words()).toBe("Einen Moment. Einen Moment.");
  const austrian = aTurn({ speech: { waiting }, variables: { language: "de-AT" } });
  austrian.begin();
  austrian.passUntil(1_000);
  expect(austrian.words()).toBe("Sofort.");
  const unknown = aTurn({ speech: { waiting } });
  unknown.begin();
  unknown.passUntil(1_000);
  expect(unknown.words()).toBe("One moment.");
  const ours = aTurn({ speech: { waiting: [{ afterMs: 1 * 500 }, { afterMs: 900 }] } });
  ours.begin();
  ours.passUntil(900);
  expect(ours.words()).toBe(
    "It is taking a little longer. Thank you for waiting. I'm still waiting for the answer. One more moment, please.",
  );
});

test("a caller who has spoken over the tool is not talked at any more", () => {
  const turn = aTurn({
    speech: { before: { when: "always" }, waiting: [{ afterMs: 500 }], holdSound: "music" },
  });
  const filler = turn.begin();
  turn.stop.abort();
  filler.sending();
  turn.passUntil(500);
  expect(turn.parts).toEqual([]);
});

test("the hold sound begins with the request and ends with the answer, once each", async () => {
  const turn = aTurn({ speech: { holdSound: "typing" } });
  const filler = turn.begin();
  expect(turn.parts).toEqual([]);
  filler.sending();
  filler.sending();
  await filler.finished(aSuccess({}));
  const sound = { type: "hold-sound", toolCallId: "call_0", sound: "typing" };
  expect(turn.parts).toEqual([
    { ...sound, isPlaying: true },
    { ...sound, isPlaying: false },
  ]);
});
