// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { aToolCall } from "../../../testing/a-tool-call.ts";
import { show } from "../../../testing/show.tsx";
import type { ToolCallMoment } from "./call-timeline.ts";
import { ToolCallRows } from "./tool-call-rows.tsx";

function moment(index: number): ToolCallMoment {
  const startMs = index * 10_000;
  return {
    kind: "tool-call",
    lane: "tools",
    sequence: index,
    startMs,
    endMs: startMs + index,
    toolCall: aToolCall({ sequence: index, toolCallId: `tc_${index}`, toolName: `Tool ${index}` }),
    tries: [],
    said: [],
  };
}

test("of many tool calls the slowest are shown in their order, and all at a press", async () => {
  const toolCalls = Array.from({ length: 60 }, (_, index) => moment(index + 1));
  const { user } = await show(<ToolCallRows toolCalls={toolCalls} marked={null} onGo={() => undefined} />);
  const rows = () => screen.getAllByRole("listitem");
  expect(rows()).toHaveLength(50);
  expect(rows()[0]?.textContent).toContain("Tool 11");
  await user.click(screen.getByRole("button", { name: /that took longest\. Show all 60$/ }));
  expect(rows()).toHaveLength(60);
});
