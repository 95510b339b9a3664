// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import type { ComponentProps } from "react";
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

type Shown = Omit<ComponentProps<typeof ToolCallRows>, "onGo">;

const inOrder = Array.from({ length: 60 }, (_, index) => moment(index + 1));

async function showRows({ toolCalls = inOrder, isLive = false, marked = null }: Partial<Shown> = {}) {
  const { user } = await show(
    <ToolCallRows toolCalls={toolCalls} isLive={isLive} marked={marked} onGo={() => undefined} />,
  );
  return { user, rows: () => screen.getAllByRole("listitem") };
}

test("of many tool calls the slowest are shown in their order, and all at a press", async () => {
  const { user, rows } = await showRows();
  expect(rows()).toHaveLength(50);
  expect(rows()[0]?.textContent).toContain("Tool 11");
  await user.click(screen.getByRole("button", { name: /that took longest\. Show all 60$/ }));
  expect(rows()).toHaveLength(60);
  expect(document.activeElement).toBe(screen.getByRole("list", { name: "" }));
});

test("the one that somebody went to has its row although it was fast", async () => {
  const { rows } = await showRows({ marked: 3 });
  expect(rows()).toHaveLength(51);
  expect(screen.getByRole("link", { current: true }).textContent).toContain("Tool 3");
  expect(screen.getByRole("button", { name: /, and the one you went to\. Show all 60$/ })).toBeTruthy();
});

test("in a live call the newest are shown, whatever takes longest by now", async () => {
  const { rows } = await showRows({ toolCalls: inOrder.toReversed(), isLive: true });
  expect(rows()).toHaveLength(50);
  expect(rows().at(-1)?.textContent).toContain("Tool 1at");
  expect(screen.getByRole("button", { name: /the 50 newest\. Show all 60$/ })).toBeTruthy();
});
