// @vitest-environment happy-dom
import { foldTranscript, type ToolOutcome, toolOutcomeSchema, transcriptStepSchema } from "@callhook/core";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { currentWorkspace } from "../../lib/current-workspace.ts";
import { show } from "../../testing/show.tsx";
import { CallRecord } from "./call-record.tsx";

beforeEach(() => currentWorkspace.set("plumber"));
// Nothing is laid out here.
Element.prototype.scrollIntoView = () => undefined;

const begun = Date.parse("2026-01-05T09:00:00.000Z");
const at = (ms: number) => new Date(begun + ms).toISOString();

function anOutcome(toolCallId: string, given: object): ToolOutcome {
  return toolOutcomeSchema.parse({ toolCallId, ...given });
}

function aToolCall(toolCallId: string) {
  return {
    type: "tool-called" as const,
    toolCallId,
    toolId: "tool_1",
    toolName: "Check area",
    toolVersion: 1,
    functionName: "check_area",
    arguments: { zip_code: "94110" },
  };
}

const timings = { queue: 1, connect: 4, firstByte: 1_195, total: 1_200 };
const request = { method: "GET", url: "https://api.example.com/area", headers: {}, body: null };
const failed = {
  status: "failed",
  reason: "http-error",
  message: "It failed.",
  request,
  response: { status: 503 },
};
const steps = [
  { type: "call-started", agent: "receptionist", channel: "phone", from: null, variables: {} },
  { type: "caller-spoke", text: "Do you come to 94110?" },
  aToolCall("tc_1"),
  { type: "tool-finished", toolCallId: "tc_1", outcome: anOutcome("tc_1", { ...failed, timings }) },
  aToolCall("tc_2"),
  {
    type: "tool-finished",
    toolCallId: "tc_2",
    outcome: anOutcome("tc_2", { status: "failed", reason: "needs-confirmation", message: "Asked first." }),
  },
  aToolCall("tc_3"),
  {
    type: "tool-finished",
    toolCallId: "tc_3",
    outcome: anOutcome("tc_3", { status: "failed", reason: "timed-out", message: "Too slow." }),
  },
  { type: "agent-spoke", text: "I could not find out." },
  { type: "call-ended", reason: "ended-by-user" },
];
const transcript = foldTranscript(
  steps.map((step, index) => ({
    ...transcriptStepSchema.parse(step),
    sequence: index + 1,
    at: at(index * 1_200),
  })),
);

function showRecord(hash = "", answers = {}) {
  const call = { id: "call_1", agent: "receptionist" as const };
  return show(<CallRecord call={call} transcript={transcript} unreadable={[]} isLive={false} />, {
    path: "/calls/$callId",
    at: `/calls/call_1${hash}`,
    answers: { "tools.draft": () => null, ...answers },
  });
}

const marked = () => document.querySelector("[data-marked]")?.id ?? null;

test("keys and buttons lead from failure to failure, around, and past what only asked first", async () => {
  const { user, location } = await showRecord();
  const failures = screen.getByRole("group", { name: "Failures" });
  expect(within(failures).getByRole("status").textContent).toBe("2 failures in this call");

  await user.keyboard("n");
  await waitFor(() => expect(marked()).toBe("step-3"));
  expect(location()).toBe("/calls/call_1#3");
  expect(within(failures).getByRole("status").textContent).toBe("Failure 1 of 2");
  await user.click(within(failures).getByRole("button", { name: /Next failure/ }));
  await waitFor(() => expect(marked()).toBe("step-7"));
  await user.keyboard("n");
  await waitFor(() => expect(marked()).toBe("step-3"));
  await user.keyboard("p");
  await waitFor(() => expect(marked()).toBe("step-7"));
});

test("an address with a step opens on it: the tool call is open and has the focus", async () => {
  await showRecord("#3");
  await waitFor(() => expect(document.activeElement?.id).toBe("step-3"));
  expect(marked()).toBe("step-3");
  expect(screen.getByRole("group", { name: "Request" }).textContent).toContain("api.example.com");
});

test("an address with a step that the call has not says so", async () => {
  await showRecord("#99");
  expect(await screen.findByText(/names step 99/)).toBeTruthy();
});

test("the link to a tool call names its workspace and its step", async () => {
  const { user } = await showRecord("#3");
  const tools = await screen.findByRole("group", { name: "This tool call" });
  await user.click(within(tools).getByRole("button", { name: "Copy link" }));
  expect(await navigator.clipboard.readText()).toBe(
    `${window.location.origin}/calls/call_1?workspace=plumber#3`,
  );
  await user.click(within(tools).getByRole("button", { name: "Copy as JSON" }));
  expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject({ toolCallId: "tc_1" });
});

test("a mock is made of what a tool call came to, in front of those there are, as a version of its own", async () => {
  const update = vi.fn(() => ({ version: 5 }));
  const { aTool } = await import("@callhook/core/testing");
  const tool = { ...aTool(), version: 4 };
  const { user } = await showRecord("#7", { "tools.get": () => tool, "tools.update": update });
  const tools = await screen.findByRole("group", { name: "This tool call" });
  await user.click(within(tools).getByRole("button", { name: "Make a mock from it" }));
  const when = [{ argument: "zip_code", is: "exact", value: "94110" }];
  await waitFor(() =>
    expect(update).toHaveBeenCalledWith(
      expect.objectContaining({
        toolId: "tool_1",
        baseVersion: 4,
        draft: expect.objectContaining({ mocks: [{ when, fail: "timed-out" }, ...tool.mocks] }),
      }),
      null,
    ),
  );
});

test("where somebody has unfinished work on the tool, the mock goes into it and nothing is published", async () => {
  const saveDraft = vi.fn(() => null);
  const { aTool } = await import("@callhook/core/testing");
  const kept = { revision: "r1", baseVersion: 4, draft: { name: "Half typed" } };
  const answers = {
    "tools.get": () => aTool(),
    "tools.draft": () => kept,
    "tools.saveDraft": saveDraft,
  };
  const { user } = await showRecord("#7", answers);
  const tools = await screen.findByRole("group", { name: "This tool call" });
  await user.click(within(tools).getByRole("button", { name: "Make a mock from it" }));
  await waitFor(() =>
    expect(saveDraft).toHaveBeenCalledWith(
      expect.objectContaining({
        revision: "r1",
        baseVersion: 4,
        draft: { name: "Half typed", mocks: [expect.objectContaining({ fail: "timed-out" })] },
      }),
      null,
    ),
  );
});

test("the timeline tells each tool call's phases exactly, and says the same as a table", async () => {
  const { user } = await showRecord();
  const timeline = screen.getByRole("region", { name: "Timeline" });
  const [first] = within(timeline).getAllByRole("link");
  expect(first?.textContent).toContain("Wait for the answer 1,195 ms");
  await user.click(within(timeline).getByRole("button", { name: "Show as a table" }));
  const rows = within(within(timeline).getByRole("table")).getAllByRole("row");
  expect(rows).toHaveLength(6);
  expect(rows[2]?.textContent).toContain("HTTP error 503");
});

test("the moments of a call are gone through by arrows, and Enter leads to one", async () => {
  const { user } = await showRecord();
  const moments = screen.getByRole("listbox", { name: "Moments of the call" });
  await user.tab();
  while (document.activeElement !== moments) await user.tab();
  const active = () => document.getElementById(moments.getAttribute("aria-activedescendant") ?? "");
  expect(active()?.getAttribute("aria-label")).toContain("Do you come to 94110?");
  await user.keyboard("{ArrowRight}");
  expect(active()?.getAttribute("aria-label")).toContain("Check area");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(marked()).toBe("step-3"));
});
