// @vitest-environment happy-dom
import { foldTranscript } from "@callhook/core";
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { aCall } from "../../../testing/a-call.ts";
import { anUnrecordedCall } from "../../../testing/an-unrecorded-call.ts";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import type { Answers } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { CallPage } from "../call-page.tsx";
import { CallsPage } from "../calls-page.tsx";
import type { UnrecordedCall } from "./use-unrecorded.ts";

const page = (...items: UnrecordedCall[]) => ({ items, nextCursor: null });

/** The page of an ended call, of which one step cannot be read. */
function showCall(answers: Answers) {
  const at = "2026-11-23T17:00:00.000Z";
  const transcript = foldTranscript([
    { type: "caller-spoke", sequence: 2, at, text: "Do you come to 94110?", heldDuringToolCallId: null },
  ]);
  const details = {
    call: { ...aCall(), variables: {}, mocks: null },
    transcript,
    recorded: false,
    unreadableSequences: [1],
    analysis: null,
    platformAnalysis: null,
  };
  return show(<CallPage />, {
    path: "/calls/$callId",
    at: "/calls/call_1",
    answers: { ...aWorkspaceFor("editor"), "calls.get": () => details, ...answers },
  });
}

test("a damaged call shows what can be read of it, why it is not on record, and has it tried again", async () => {
  let call = anUnrecordedCall();
  const asked: unknown[] = [];
  const recordAgain = vi.fn(() => {
    call = { ...call, state: "being-recorded" };
    return { requested: 1 };
  });
  const { user } = await showCall({
    "calls.unrecorded": (input) => {
      asked.push(input);
      return page(call);
    },
    "calls.recordAgain": recordAgain,
  });
  expect(await screen.findByText("This call could not be recorded")).toBeTruthy();
  expect(asked[0]).toMatchObject({ callId: "call_1" });
  expect(screen.getByText(/cannot be read \(type\)\. What can be read of it is shown/)).toBeTruthy();
  expect(screen.getByText("Do you come to 94110?")).toBeTruthy();
  expect(screen.getByText("One step of this call cannot be read.")).toBeTruthy();
  expect(screen.queryByText(/never arrived/)).toBeNull();

  expect(screen.getByText("Given up: 9 attempts.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Record again" }));
  expect(recordAgain).toHaveBeenCalledWith({ callId: "call_1" }, null);
  expect(await screen.findByText("Being recorded: 9 attempts.")).toBeTruthy();
});

test("a call that the worker has yet to record is said to be on its way", async () => {
  await showCall({
    "calls.get": () => ({
      call: { ...aCall(), variables: {}, mocks: null },
      transcript: foldTranscript([]),
      recorded: false,
      unreadableSequences: [],
      analysis: null,
      platformAnalysis: null,
    }),
    "calls.unrecorded": () => page(),
  });
  expect(await screen.findByText(/The transcript is being recorded/)).toBeTruthy();
});

test.each([
  [page(anUnrecordedCall()), "1 call could not be recorded."],
  [page(anUnrecordedCall(), anUnrecordedCall({ callId: "call_2" })), "2 calls could not be recorded."],
  [{ items: [anUnrecordedCall()], nextCursor: "next" }, "More than 1 call could not be recorded."],
])("above the calls stands how many are not on record, with the way to them", async (answer, words) => {
  await show(<CallsPage />, {
    path: "/calls",
    answers: {
      "calls.list": () => ({ items: [aCall()], nextCursor: null }),
      "calls.unrecorded": () => answer,
    },
  });
  expect(await screen.findByText(words)).toBeTruthy();
  const link = screen.getByRole("link", { name: "See which, and why" });
  expect(link.getAttribute("href")).toBe("/calls/unrecorded");
});

test("where every call is on record nothing is said about it", async () => {
  const list = vi.fn(() => page());
  await show(<CallsPage />, {
    path: "/calls",
    answers: { "calls.list": () => ({ items: [aCall()], nextCursor: null }), "calls.unrecorded": list },
  });
  await screen.findByRole("table", { name: "Calls" });
  await waitFor(() => expect(list).toHaveBeenCalled());
  expect(screen.queryByText(/could not be recorded/)).toBeNull();
});
