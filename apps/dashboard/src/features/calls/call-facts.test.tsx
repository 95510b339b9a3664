// @vitest-environment happy-dom
import { failedOutcome, type FailureReason, foldTranscript, type ToolCall } from "@callhook/core";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { aToolCall } from "../../testing/a-tool-call.ts";
import { show } from "../../testing/show.tsx";
import { CallFacts } from "./call-facts.tsx";

function failedCall(reason: FailureReason, index: number): ToolCall {
  const toolCallId = `toolcall_${index}`;
  return aToolCall({
    sequence: index,
    toolCallId,
    outcome: failedOutcome({ toolCallId, reason, message: "It ended." }),
  });
}

function showFacts(...reasons: FailureReason[]) {
  const transcript = {
    ...foldTranscript([]),
    toolCalls: reasons.map(failedCall),
  };
  return show(<CallFacts call={{ ...aCall(), variables: {} }} transcript={transcript} isLive={false} />);
}

const toolCalls = () => screen.getByText("Tool calls").nextElementSibling?.textContent;

test("a tool call that was interrupted is not counted among those that failed", async () => {
  await showFacts("cancelled");
  expect(toolCalls()).toBe("1, 1 cancelled");
});

test("what failed is counted beside it", async () => {
  await showFacts("timed-out", "cancelled", "http-error");
  expect(toolCalls()).toBe("3, 2 failed, 1 cancelled");
});

test("a tool that asked first, or that a rule held back, has not failed", async () => {
  await showFacts("needs-confirmation", "not-allowed", "http-error");
  expect(toolCalls()).toBe("3, 1 failed");
});
