// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../../testing/show.tsx";
import type { RecordedToolCall } from "../library-types.ts";
import { ToolCalls } from "./tool-calls.tsx";

const toolCall: RecordedToolCall = {
  callId: "call_1",
  sequence: 7,
  toolCallId: "tc_1",
  toolVersion: 3,
  arguments: '{"zip_code":"94110","urgent":true}',
  agent: "receptionist",
  channel: "phone",
  startedAt: "2026-01-05T09:00:00.000Z",
  durationMs: 2_400,
  outcome: "failed",
  failureReason: "http-error",
  responseStatus: 503,
  mocked: false,
};

function showCalls(toolCalls: (input: unknown) => unknown, at = "/") {
  return show(<ToolCalls toolId="tool_1" empty="Nothing yet." />, {
    at,
    answers: { "tools.toolCalls": toolCalls },
  });
}

test("a row says what was asked and answered, and leads to its place in the transcript", async () => {
  const cut = { ...toolCall, sequence: 9, arguments: '{"notes":"so lo' };
  await showCalls(() => ({ items: [toolCall, cut], nextCursor: null }));
  const rows = within(await screen.findByRole("table", { name: "Calls of this tool" })).getAllByRole("row");
  expect(rows[1]?.textContent).toContain("zip_code: 94110, urgent: true");
  expect(rows[1]?.textContent).toContain("503");
  expect(rows[2]?.textContent).toContain('{"notes":"so lo…');
  const link = within(rows[1] ?? document.body).getByRole("link");
  expect(link.getAttribute("href")).toBe("/calls/call_1#7");
});

test("slow calls are asked for by themselves", async () => {
  const toolCalls = vi.fn(() => ({ items: [toolCall], nextCursor: null }));
  const { user } = await showCalls(toolCalls);
  await user.click(await screen.findByRole("radio", { name: "2.0 s or longer" }));
  await waitFor(() =>
    expect(toolCalls).toHaveBeenLastCalledWith(
      expect.objectContaining({ toolId: "tool_1", slow: true }),
      null,
    ),
  );
});

test("which calls are looked at stands in the address, and an address that says so opens on them", async () => {
  const toolCalls = vi.fn((_input: unknown) => ({ items: [toolCall], nextCursor: null }));
  const { user, location } = await showCalls(toolCalls, "/?version=3&calls=failed");
  expect(await screen.findByRole("radio", { name: "Failed", checked: true })).toBeTruthy();
  expect(toolCalls).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ outcome: "failed" }), null);
  await user.click(screen.getByRole("radio", { name: "Succeeded" }));
  await waitFor(() => expect(location()).toBe("/?version=3&tab=activity&calls=succeeded"));
  await user.click(screen.getByRole("radio", { name: "All" }));
  await waitFor(() => expect(location()).toBe("/?version=3&tab=activity"));
});
