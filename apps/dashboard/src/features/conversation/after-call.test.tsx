// @vitest-environment happy-dom
import { foldTranscript } from "@callhook/core";
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, onTestFinished, test, vi } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { refusal } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { AfterCall } from "./after-call.tsx";

type Details = {
  status?: "active" | "ended";
  recorded?: boolean;
  unreadableSequences?: number[];
  missingSequences?: number[];
};

function showAfterCall(details: () => Details) {
  return show(<AfterCall {...parts} />, { answers: { "calls.get": () => answerOf(details()) } });
}

const parts = { callId: "call_1", draft: "", startLabel: "Start another call", onStartAnother: () => {} };

function answerOf(details: Details) {
  const { status = "ended", recorded = true, unreadableSequences = [], missingSequences = [] } = details;
  const transcript = { ...foldTranscript([]), missingSequences };
  return { call: aCall({ status }), transcript, recorded, unreadableSequences };
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

/** Shows it where it is left and come back to at a press, and answers how often the call is read meanwhile. */
async function countReads(answer: () => unknown) {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  const get = vi.fn(answer);
  function Returning() {
    const [visit, setVisit] = useState(1);
    return (
      <>
        <AfterCall key={visit} {...parts} />
        <button onClick={() => setVisit(visit + 1)}>Come back</button>
      </>
    );
  }
  await show(<Returning />, { answers: { "calls.get": get } });
  return {
    comeBack: () => fireEvent.click(screen.getByRole("button", { name: "Come back" })),
    async readsIn(milliseconds: number): Promise<number> {
      const before = get.mock.calls.length;
      await act(() => vi.advanceTimersByTimeAsync(milliseconds));
      return get.mock.calls.length - before;
    },
  };
}

test("a call whose record is long in coming is asked for less often, also where it cannot be asked for", async () => {
  for (const answer of [() => Promise.reject(new Error("down")), () => answerOf({ recorded: false })]) {
    const { readsIn } = await countReads(answer);
    expect(await readsIn(25_000)).toBeGreaterThan(10);
    await readsIn(20_000);
    expect(await readsIn(60_000)).toBeLessThanOrEqual(5);
    cleanup();
  }
});

test("whoever comes back to it is told soon again", async () => {
  const { readsIn, comeBack } = await countReads(() => answerOf({ recorded: false }));
  await readsIn(60_000);
  comeBack();
  expect(await readsIn(15_000)).toBeGreaterThan(5);
});

test("a call that is gone is asked for no more", async () => {
  const { readsIn } = await countReads(() => Promise.reject(refusal("not-found", "No such call.")));
  await readsIn(5_000);
  expect(await readsIn(60_000)).toBe(0);
});

test("what cannot be read is no matter of a moment", async () => {
  const { readsIn } = await countReads(() => answerOf({ recorded: false, unreadableSequences: [2] }));
  await readsIn(5_000);
  expect(await readsIn(60_000)).toBeLessThanOrEqual(5);
});
