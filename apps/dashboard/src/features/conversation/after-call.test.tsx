// @vitest-environment happy-dom
import { foldTranscript } from "@callhook/core";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { show } from "../../testing/show.tsx";
import { AfterCall } from "./after-call.tsx";

type Details = {
  status?: "active" | "ended";
  recorded?: boolean;
  unreadableSequences?: number[];
  missingSequences?: number[];
};

function showAfterCall(details: () => Details) {
  const get = () => {
    const { status = "ended", recorded = true, unreadableSequences = [], missingSequences = [] } = details();
    const transcript = { ...foldTranscript([]), missingSequences };
    return { call: aCall({ status }), transcript, recorded, unreadableSequences };
  };
  const parts = { callId: "call_1", draft: "", startLabel: "Start another call", onStartAnother: () => {} };
  return show(<AfterCall {...parts} />, { answers: { "calls.get": get } });
}

test("a call of which steps cannot be read is not said to be on record", async () => {
  await showAfterCall(() => ({ recorded: false, unreadableSequences: [2, 3] }));
  expect(
    await screen.findByText("This call is over, and 2 steps of it cannot be read. The rest is kept."),
  ).toBeTruthy();
});

test("a call is said to be on record once it is", async () => {
  let isRecorded = false;
  await showAfterCall(() => ({ recorded: isRecorded }));
  expect(await screen.findByText("This call is over. Its record is being written.")).toBeTruthy();
  isRecorded = true;
  expect(await screen.findByText("This call is over and on record.")).toBeTruthy();
});

test("what never arrived is told of", async () => {
  await showAfterCall(() => ({ missingSequences: [4] }));
  expect(
    await screen.findByText("This call is over and on record, but one step of it never arrived."),
  ).toBeTruthy();
});

test("while the record still shows the call as going on, only its end is told", async () => {
  let status: "active" | "ended" = "active";
  await showAfterCall(() => ({ status }));
  expect(await screen.findByText("This call is over.")).toBeTruthy();
  status = "ended";
  expect(await screen.findByText("This call is over and on record.")).toBeTruthy();
});
