// @vitest-environment happy-dom
import { foldTranscript, type TranscriptEvent } from "@callhook/core";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { show } from "../../testing/show.tsx";
import { useConversation } from "./use-conversation.ts";

function State() {
  const { transcript, connection } = useConversation({
    agent: "receptionist",
    channel: "simulator",
    callId: "call_1",
    onCallStarted: () => {},
  });
  return <p>{`${transcript.status}, ${transcript.turns.length} turn, ${connection}`}</p>;
}

const said: TranscriptEvent = {
  type: "caller-spoke",
  sequence: 2,
  at: "2026-11-23T17:00:00.000Z",
  text: "Hello?",
  heldDuringToolCallId: null,
};

/** Each time the stream closes without an end, as where it cannot be read or a server goes away. */
function showState(status: "active" | "ended") {
  let followed = 0;
  async function* follow() {
    followed += 1;
    yield { id: "0", data: said };
  }
  const details = {
    call: { ...aCall({ status }), variables: {}, mocks: null },
    transcript: foldTranscript([said]),
    recorded: false,
    unreadableSequences: [3],
    analysis: null,
    platformAnalysis: null,
  };
  const shown = show(<State />, { answers: { "calls.follow": follow, "calls.get": () => details } });
  return shown.then(() => ({ followed: () => followed }));
}

test("a call that is over is shown so although its end cannot be read, and is not followed any more", async () => {
  const { followed } = await showState("ended");
  expect(await screen.findByText("ended, 1 turn, finished")).toBeTruthy();
  const before = followed();
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(followed()).toBe(before);
});

test("a call that goes on while its stream is lost is followed again", async () => {
  const { followed } = await showState("active");
  await waitFor(() => expect(followed()).toBeGreaterThan(1));
  expect(await screen.findByText(/^active, 1 turn/)).toBeTruthy();
});
