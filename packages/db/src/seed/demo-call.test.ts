import { agentIdSchema, foldTranscript, transcriptEventDraftSchema } from "@callhook/core";
import { aTool } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { demoCall } from "./demo-call.ts";
import { seededRandom } from "./random.ts";

const startedAt = new Date("2026-04-01T09:00:00.000Z");

test.each(agentIdSchema.options)("a demo call of the %s is one that could have been recorded", (agent) => {
  const random = seededRandom(7);
  for (let count = 0; count < 50; count += 1) {
    const { start, steps } = demoCall({ random, tool: aTool({ agentTargets: [agent] }), startedAt });
    const events = steps.map((step, index) => ({
      ...transcriptEventDraftSchema.parse(step),
      sequence: index + 2,
      at: step.at,
    }));
    const transcript = foldTranscript(events);
    expect(transcript).toMatchObject({ status: "ended", endReason: "caller-hung-up" });
    expect(transcript.toolCalls).toHaveLength(1);
    expect(transcript.toolCalls[0]?.outcome).not.toBeNull();
    expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted());
    expect(start).toMatchObject({ agent, at: startedAt.toISOString() });
  }
});

test("the same seed tells the same story", () => {
  const story = () => demoCall({ random: seededRandom(3), tool: aTool(), startedAt });
  expect(story()).toEqual(story());
});

test("random numbers stay below their limit and reach every value", () => {
  const random = seededRandom(1);
  const numbers = Array.from({ length: 500 }, () => random.below(5));
  expect(new Set(numbers)).toEqual(new Set([0, 1, 2, 3, 4]));
  expect(random.chance(0)).toBe(false);
  expect(random.chance(1)).toBe(true);
});
