// @vitest-environment happy-dom
import { failedOutcome, type ToolCallAttempt, type ToolOutcome } from "@callhook/core";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../testing/show.tsx";
import { RunNotes } from "./run-notes.tsx";

const failed = failedOutcome({ toolCallId: "tc_1", reason: "http-error", message: "It answered 503." });
const attempt: ToolCallAttempt = {
  startedAt: "2026-11-23T17:00:00.000Z",
  timings: { ...failed.timings, total: 30 },
  status: 503,
  failure: "http-error",
  message: "The endpoint answered 503.",
  redirects: [],
};

async function showNotes(outcome: Partial<Extract<ToolOutcome, { status: "failed" }>>) {
  await show(
    <RunNotes outcome={{ ...failed, ...outcome }} timingsOf={({ total }) => <span>{total} ms</span>} />,
  );
}

test("a run with nothing to add adds nothing", async () => {
  await showNotes({ attempts: [attempt] });
  expect(screen.queryByRole("group")).toBeNull();
});

test("every attempt shows how it ended, why, and where its time went", async () => {
  const second = { ...attempt, startedAt: "2026-11-23T17:00:01.000Z", status: null, message: null };
  const late = { ...second, failure: "timed-out", timings: { ...failed.timings, total: 900 } } as const;
  await showNotes({ attempts: [attempt, late] });

  const items = within(screen.getByRole("group", { name: "Attempts (2)" })).getAllByRole("listitem");
  expect(items.map(({ textContent }) => textContent)).toEqual([
    "HTTP 503: The endpoint answered 503.30 ms",
    "Timed out900 ms",
  ]);
});

test("one attempt that was led elsewhere shows the hops", async () => {
  const redirects = [{ status: 307, url: "https://old.example.com/" }];
  await showNotes({ attempts: [{ ...attempt, redirects }] });
  expect(screen.getByText(/307 led on from https:\/\/old\.example\.com\//)).toBeTruthy();
});

test("rules show what they said, and whether that stopped anything", async () => {
  await showNotes({
    decisions: [
      { rule: "at-most", mode: "enforce", allowed: false, message: "Twice is enough." },
      { rule: "caller-verified", mode: "observe", allowed: false, message: null },
    ],
  });
  const items = within(screen.getByRole("group", { name: "Rules" })).getAllByRole("listitem");
  expect(items.map(({ textContent }) => textContent)).toEqual([
    "At most so often per call: Refused — Twice is enough.",
    "Caller verified: Would refuse (observed only)",
  ]);
});

test("an outcome that was given again, and what the agent was told of it, are said", async () => {
  await showNotes({
    replay: { from: "repetition", toolCallId: "tc_0", ageMs: 2_000 },
    agentMessage: "The system is busy.",
    advice: "retry",
  });
  expect(screen.getByRole("group", { name: "Given again" }).textContent).toContain("tc_0");
  expect(screen.getByRole("group", { name: "What the agent was told" }).textContent).toContain(
    "The system is busy. It may try again.",
  );
});
