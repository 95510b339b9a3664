// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { notifyFailure } from "../../../components/notify.tsx";
import { anUnrecordedCall } from "../../../testing/an-unrecorded-call.ts";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import { type Answers, laterAnswer, refusal } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { UnrecordedPage } from "./unrecorded-page.tsx";
import type { UnrecordedCall } from "./use-unrecorded.ts";

vi.mock(import("../../../components/notify.tsx"), { spy: true });
beforeEach(() => void vi.clearAllMocks());

function showPage(answers: Answers) {
  return show(<UnrecordedPage />, {
    path: "/calls/unrecorded",
    answers: { ...aWorkspaceFor("editor"), ...answers },
  });
}

const recordedOne = "1 call is no longer in trouble.";
const page = (...items: UnrecordedCall[]) => ({ items, nextCursor: null });
const givenUp = anUnrecordedCall();
const waiting = anUnrecordedCall({
  callId: "call_2",
  channel: "chat",
  from: null,
  attempts: 2,
  state: "tried-again",
  nextTryAt: new Date(Date.now() + 150_000).toISOString(),
});

test("each call is listed with why, since when, how often it was tried, and a link to it", async () => {
  const list = laterAnswer();
  await showPage({ "calls.unrecorded": list.answer });
  expect(screen.getByText("Loading the calls that could not be recorded…")).toBeTruthy();

  list.resolve(page(givenUp, waiting));
  const [first, second] = await within(await screen.findByRole("list")).findAllByRole("listitem");
  for (const words of ["Given up", "An event of this call cannot be read (type).", "9 attempts"])
    expect(first?.textContent).toContain(words);
  expect(screen.getByRole("link", { name: /^Phone from \+1 415 555 0134/ }).getAttribute("href")).toBe(
    "/calls/call_1",
  );
  for (const words of ["Tried again by itself", "2 attempts, the next in 2 minutes"])
    expect(second?.textContent).toContain(words);
});

test("a call that is recorded again is followed until it has left the list, which is told", async () => {
  const states: UnrecordedCall[][] = [
    [givenUp, waiting],
    [{ ...givenUp, state: "being-recorded" }, waiting],
    [waiting],
  ];
  const recordAgain = vi.fn(() => ({ requested: 1 }));
  let reads = 0;
  const { user } = await showPage({
    "calls.unrecorded": () => page(...(states[Math.min(reads++, 2)] ?? [])),
    "calls.recordAgain": recordAgain,
  });
  await user.click(await screen.findByRole("button", { name: /^Record again: Phone from/ }));
  expect(recordAgain).toHaveBeenCalledWith({ callId: "call_1" }, null);
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Being recorded…"));
  expect(await screen.findByText("Being recorded")).toBeTruthy();
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe(recordedOne));
  expect(screen.queryByRole("link", { name: /^Phone from/ })).toBeNull();
});

test("all of them are asked for with one press, and what still fails says why", async () => {
  const calls = [givenUp, waiting];
  const recordAgain = vi.fn(() => {
    calls.splice(0, 2, { ...givenUp, attempts: 10, state: "tried-again", problem: "It is still damaged." });
    return { requested: 72 };
  });
  const { user } = await showPage({
    "calls.unrecorded": () => page(...calls),
    "calls.recordAgain": recordAgain,
  });
  await user.click(await screen.findByRole("button", { name: "Record all again" }));
  expect(recordAgain).toHaveBeenCalledWith({ all: true }, null);
  const failure = "1 call is still not on record, for the reason shown.";
  const rest = "70 of them had not been loaded here: see the list.";
  const news = `Asked for 72 calls. ${recordedOne} ${failure} ${rest}`;
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe(news));
  expect(screen.getByText("It is still damaged.")).toBeTruthy();
});

test("a second call that is asked for is told of with the first", async () => {
  const calls = [givenUp, waiting];
  const { user } = await showPage({
    "calls.unrecorded": () => page(...calls),
    "calls.recordAgain": () => {
      calls.shift();
      return { requested: 1 };
    },
  });
  await user.click(await screen.findByRole("button", { name: /^Record again: Phone from/ }));
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe(recordedOne));
  await user.click(await screen.findByRole("button", { name: /^Record again: Dashboard chat/ }));
  const both = "2 calls are no longer in trouble.";
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe(both));
});

test("a request that is refused says so, and the list stays", async () => {
  const { user } = await showPage({
    "calls.unrecorded": () => page(givenUp),
    "calls.recordAgain": () => Promise.reject(refusal("unavailable", "Not now.")),
  });
  await user.click(await screen.findByRole("button", { name: "Record all again" }));
  await waitFor(() => expect(notifyFailure).toHaveBeenCalled());
  expect(vi.mocked(notifyFailure).mock.calls[0]?.[0].title).toBe("Nothing is recorded again");
  expect(screen.getByRole("link", { name: /^Phone from/ })).toBeTruthy();
});

test("who may only look sees the calls and why there is no button", async () => {
  await showPage({ ...aWorkspaceFor("viewer"), "calls.unrecorded": () => page(givenUp) });
  expect(await screen.findByText(/Your role lets you see these calls/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("button", { name: /Record/ })).toBeNull());
});

test("where every call is on record the page says so, and leads to all of them", async () => {
  await showPage({ "calls.unrecorded": () => page() });
  expect(await screen.findByText("Every call is on record")).toBeTruthy();
  expect(screen.getByRole("link", { name: "All calls" }).getAttribute("href")).toBe("/calls");
  expect(screen.queryByRole("button", { name: "Record all again" })).toBeNull();
});

test("calls that cannot be loaded offer to try again, and more of them to be loaded", async () => {
  let reads = 0;
  const { user } = await showPage({
    "calls.unrecorded": (input) => {
      reads += 1;
      if (reads === 1) throw new Error("connection refused");
      return JSON.stringify(input).includes("next")
        ? page(waiting)
        : { items: [givenUp], nextCursor: "next" };
    },
  });
  expect(await screen.findByText("The calls could not be loaded")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await user.click(await screen.findByRole("button", { name: "Load more" }));
  expect(await screen.findByRole("link", { name: /^Dashboard chat/ })).toBeTruthy();
});
