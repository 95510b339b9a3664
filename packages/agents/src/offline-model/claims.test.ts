import {
  analyseByRules,
  failedOutcome,
  jsonValueSchema,
  type TranscriptEvent,
  type TranscriptStep,
  toolOutcomeSchema,
} from "@callhook/core";
import { expect, test } from "vitest";
import { createOfflineModel } from "./offline-model.ts";
import { businesses } from "./testing/businesses/index.ts";
import type { Business } from "./testing/dialogue-script.ts";
import { playBusiness } from "./testing/play-dialogue.ts";

const model = createOfflineModel({ now: () => new Date("2026-11-23T10:00:00") });
const start: TranscriptStep = {
  type: "call-started",
  agent: "receptionist",
  channel: "phone",
  from: null,
  variables: {},
  environment: "production",
};

type Played = Awaited<ReturnType<typeof playBusiness>>;

const played = await Promise.all(
  businesses.flatMap((business) =>
    Object.values(business.dialogues).map(async (exchanges) => ({
      business,
      turns: await playBusiness({ model, business, exchanges }),
    })),
  ),
);

test("nothing that the offline model says after a tool call is a claim without backing", () => {
  const claims = played.flatMap(({ business, turns }) => claimsIn(stepsOf(turns, business)));
  expect(claims).toEqual([]);
});

test("the same words without the tool calls behind them are found out", () => {
  const isToolCall = ({ type }: TranscriptStep) => type === "tool-called" || type === "tool-finished";
  const claims = played.flatMap(({ business, turns }) =>
    claimsIn(stepsOf(turns, business).filter((step) => !isToolCall(step))),
  );
  expect(claims.length).toBeGreaterThan(100);
});

function claimsIn(steps: TranscriptStep[]): string[] {
  const events = [start, ...steps].map((step, index): TranscriptEvent => {
    return { ...step, sequence: index + 1, at: new Date(index * 1000).toISOString() };
  });
  return analyseByRules({ events, dataFields: [] }).unbackedClaims.map(({ quote }) => quote);
}

function stepsOf(turns: Played, business: Business): TranscriptStep[] {
  return turns.flatMap(({ caller, said, calls }, exchange): TranscriptStep[] => [
    { type: "caller-spoke", text: caller, heldDuringToolCallId: null },
    ...calls.flatMap(({ tool, arguments: given }, index) =>
      toolCall({ toolCallId: `${exchange}.${index}`, tool, given, answer: business.tools[tool]?.answer }),
    ),
    { type: "agent-spoke", text: said },
  ]);
}

function toolCall(options: {
  toolCallId: string;
  tool: string;
  given: unknown;
  answer: unknown;
}): TranscriptStep[] {
  const { toolCallId, tool, given, answer = null } = options;
  const names = { toolId: null, toolName: tool, toolVersion: null, functionName: tool };
  const isFailure = typeof answer === "object" && answer !== null && "reason" in answer && "say" in answer;
  const outcome = isFailure
    ? failedOutcome({ toolCallId, reason: "http-error", message: "It failed.", totalMs: 1 })
    : toolOutcomeSchema.parse({ toolCallId, status: "succeeded", value: answer });
  return [
    { type: "tool-called", toolCallId, ...names, arguments: jsonValueSchema.parse(given) },
    { type: "tool-finished", toolCallId, outcome },
  ];
}
