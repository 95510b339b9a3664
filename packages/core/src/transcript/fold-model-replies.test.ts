import { expect, test } from "vitest";
import { foldTranscript } from "./fold-transcript.ts";
import { transcriptStepSchema, type TranscriptStepInput } from "./transcript-event.ts";

const at = "2026-01-05T09:00:00.000Z";
const foldSteps = (steps: TranscriptStepInput[]) =>
  foldTranscript(
    steps.map((step, index) => ({ ...transcriptStepSchema.parse(step), sequence: index + 1, at })),
  );

test("each request to a model is told with its turn, what it cost and how it ended", () => {
  const figures = { inputTokens: 850, outputTokens: 40, firstWordMs: 320, durationMs: 1200 };
  const failed = { provider: "openai", model: "gpt-5", status: "failed", durationMs: 20 } as const;
  const answered = { provider: "anthropic", model: "claude", status: "answered", isFallback: true } as const;
  const { modelReplies, turns, lastSequence } = foldSteps([
    { type: "caller-spoke", turn: 1, text: "Hello?" },
    { type: "agent-spoke", turn: 1, text: "Hello." },
    { type: "model-replied", turn: 1, ...failed },
    { type: "model-replied", ...answered, ...figures },
  ]);
  expect(turns).toHaveLength(2);
  expect(lastSequence).toBe(4);
  const unknown = { inputTokens: null, outputTokens: null, firstWordMs: null };
  expect(modelReplies).toEqual([
    { ...failed, ...unknown, sequence: 3, at, turn: 1, isFallback: false },
    { ...answered, ...figures, sequence: 4, at, turn: null },
  ]);
});

test("a request that took less than no time is no request", () => {
  const reply = { type: "model-replied", provider: "openai", model: "gpt-5", status: "answered" };
  expect(transcriptStepSchema.safeParse({ ...reply, durationMs: -1 }).success).toBe(false);
});

test("a failed request tells its reason and status, and no word that the server said", () => {
  const reply = {
    type: "model-replied",
    provider: "openai",
    model: "gpt-5",
    status: "failed",
    durationMs: 19,
  };
  const failure = { reason: "wrong-key", status: 401 };
  const step = transcriptStepSchema.parse({
    ...reply,
    failure: { ...failure, message: "sk-wrong is wrong" },
  });
  expect(foldSteps([step]).modelReplies).toMatchObject([{ failure }]);
  expect(JSON.stringify(step)).not.toContain("sk-wrong");
});
