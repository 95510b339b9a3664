// @vitest-environment happy-dom
import { foldTranscript, type TranscriptEvent } from "@callhook/core";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { aWorkspaceFor } from "../../testing/a-workspace.ts";
import { show } from "../../testing/show.tsx";
import { CallPage } from "./call-page.tsx";

function said(sequence: number, text: string): TranscriptEvent {
  const at = "2026-11-23T17:00:00.000Z";
  return { type: "caller-spoke", sequence, at, text, heldDuringToolCallId: null };
}

/** The page of a call that goes on, of which the first step cannot be read. */
function showLiveCall(options: {
  status: () => "active" | "ended";
  follow: () => AsyncIterable<TranscriptEvent>;
}) {
  const details = () => ({
    call: { ...aCall({ status: options.status() }), variables: {}, mocks: null },
    transcript: foldTranscript([said(2, "Do you come to 94110?")]),
    recorded: false,
    unreadableSequences: [1],
    analysis: null,
    platformAnalysis: null,
  });
  async function* follow() {
    for await (const data of options.follow()) yield { id: "0", data };
  }
  return show(<CallPage />, {
    path: "/calls/$callId",
    at: "/calls/call_1",
    answers: {
      ...aWorkspaceFor("editor"),
      "calls.unrecorded": () => ({ items: [], nextCursor: null }),
      "calls.get": details,
      "calls.follow": follow,
    },
  });
}

test("what is said in a call of which a step cannot be read is shown as it is said", async () => {
  await showLiveCall({
    status: () => "active",
    async *follow() {
      yield said(2, "Do you come to 94110?");
      yield said(3, "Are you there?");
      await new Promise(() => undefined);
    },
  });
  expect(await screen.findByText("Are you there?")).toBeTruthy();
});

test("what is said behind a step that never arrives is shown as it is said", async () => {
  await showLiveCall({
    status: () => "active",
    async *follow() {
      yield said(2, "Do you come to 94110?");
      yield said(5, "Hello? Are you there?");
      await new Promise(() => undefined);
    },
  });
  expect(await screen.findByText("Hello? Are you there?")).toBeTruthy();
  expect(screen.getByText("Do you come to 94110?")).toBeTruthy();
});

test("a call whose end cannot be read is not followed any more once it has ended", async () => {
  let followed = 0;
  await showLiveCall({
    status: () => (followed === 0 ? "active" : "ended"),
    async *follow() {
      followed += 1;
      yield said(2, "Do you come to 94110?");
    },
  });
  await waitFor(() => expect(screen.queryByRole("log")).toBeNull());
  expect(await screen.findByText("One step of this call cannot be read.")).toBeTruthy();
  expect(followed).toBe(1);
});
