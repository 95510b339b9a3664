// @vitest-environment happy-dom
import { foldTranscript, toolOutcomeSchema, transcriptStepSchema } from "@callhook/core";
import { act, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { show } from "../../../testing/show.tsx";
import { CallRecord } from "../call-record.tsx";
import { mostDrawnSteps } from "./call-steps.tsx";

beforeEach(() => {
  // Nothing is laid out here: every step is as high as this.
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, value: 70 });
  Element.prototype.scrollIntoView = () => undefined;
  window.scrollTo({ top: 0 });
});

const outcome = toolOutcomeSchema.parse({
  toolCallId: "tc_1",
  status: "failed",
  reason: "http-error",
  message: "It failed.",
  response: { status: 503 },
});
const toolCall = {
  type: "tool-called" as const,
  toolCallId: "tc_1",
  toolId: null,
  toolName: "Check area",
  toolVersion: 1,
  functionName: "check_area",
  arguments: { zip_code: "94110" },
};

type Shown = {
  /** How many things were said before a tool failed. */
  turns: number;
  isLive?: boolean;
  /** The number of a step that has not arrived. */
  without?: number;
};

/** The page of a call; `change` shows it as it is later. */
async function showCall({ hash = "", ...first }: Shown & { hash?: string }) {
  let change: (shown: Shown) => void = () => undefined;
  function Call() {
    const [shown, setShown] = useState<Shown>(first);
    change = (next) => act(() => setShown(next));
    const call = { id: "call_1", agent: "receptionist" as const };
    const { isLive = false } = shown;
    return <CallRecord call={call} transcript={transcriptOf(shown)} unreadable={[]} isLive={isLive} />;
  }
  const page = await show(<Call />, {
    path: "/calls/$callId",
    at: `/calls/call_1${hash}`,
    answers: { "tools.draft": () => null },
  });
  return { ...page, change: (shown: Shown) => change(shown) };
}

function transcriptOf({ turns, without }: Shown) {
  const steps = [
    ...Array.from({ length: turns }, (_, index) => ({
      type: "caller-spoke",
      text: `Sentence ${index + 1}.`,
    })),
    toolCall,
    { type: "tool-finished", toolCallId: "tc_1", outcome },
  ];
  const at = "2026-01-05T09:00:00.000Z";
  const events = steps.map((step, index) => ({
    ...transcriptStepSchema.parse(step),
    sequence: index + 1,
    at,
  }));
  return foldTranscript(events.filter(({ sequence }) => sequence !== without));
}

const long = mostDrawnSteps * 2;
const drawn = () => document.querySelectorAll("[data-step]").length;
const marked = () => document.querySelector("[data-marked]")?.id ?? null;

test("of a long call only what is in sight is drawn, and each step tells its place among all", async () => {
  await showCall({ turns: long });
  const steps = within(await screen.findByRole("feed", { name: "Steps of the call" }));
  expect(drawn()).toBeGreaterThan(5);
  expect(drawn()).toBeLessThan(60);
  const [first] = steps.getAllByRole("article");
  expect(first?.getAttribute("aria-posinset")).toBe("1");
  expect(first?.getAttribute("aria-setsize")).toBe(String(long + 1));
});

test("of a short call all is drawn, so that the browser finds every word", async () => {
  await showCall({ turns: mostDrawnSteps - 1 });
  expect(drawn()).toBe(mostDrawnSteps);
  expect(screen.queryByRole("search", { name: "In this call" })).toBeNull();
});

test("a link to a step far below opens on it, with the focus there", async () => {
  await showCall({ turns: long, hash: `#${long - 3}` });
  await waitFor(() => expect(document.activeElement?.id).toBe(`step-${long - 3}`));
  expect(marked()).toBe(`step-${long - 3}`);
  expect(drawn()).toBeLessThan(60);
});

test("the next failure is led to although it was not drawn", async () => {
  const { user } = await showCall({ turns: long });
  expect(document.getElementById(`step-${long + 1}`)).toBeNull();
  await user.keyboard("n");
  await waitFor(() => expect(document.activeElement?.id).toBe(`step-${long + 1}`));
  expect(screen.getByText("It failed.")).toBeTruthy();
});

test("words that are not drawn are found by the key of the browser's search, from place to place", async () => {
  const { user } = await showCall({ turns: long });
  await user.keyboard("{Control>}f{/Control}");
  const field = screen.getByRole("searchbox", { name: "Find in this call" });
  expect(document.activeElement).toBe(field);
  await user.keyboard("sentence 49");
  expect(await screen.findByText("11 found")).toBeTruthy();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(marked()).toBe("step-49"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(marked()).toBe("step-490"));
  expect(document.activeElement).toBe(field);
  await user.keyboard("{Shift>}{Enter}{/Shift}");
  await waitFor(() => expect(marked()).toBe("step-49"));
});

test("what a step was opened at stays drawn wherever one goes", async () => {
  const { user } = await showCall({ turns: long });
  document.getElementById("step-2")?.focus();
  await user.keyboard("n");
  await waitFor(() => expect(marked()).toBe(`step-${long + 1}`));
  window.scrollTo({ top: 20_000 });
  act(() => void window.dispatchEvent(new Event("scroll")));
  await waitFor(() => expect(document.getElementById("step-3")).toBeNull());
  expect(document.getElementById("step-2")).not.toBeNull();
});

test("the focus stays where it is when an earlier step arrives late", async () => {
  const { change } = await showCall({ turns: long, without: 2 });
  const focused = document.getElementById("step-5");
  focused?.focus();
  window.scrollTo({ top: 20_000 });
  act(() => void window.dispatchEvent(new Event("scroll")));
  await waitFor(() => expect(document.getElementById("step-9")).toBeNull());
  change({ turns: long });
  expect(document.activeElement).toBe(focused);
  expect(focused?.isConnected).toBe(true);
});

test("a long call is printed whole, and every step is where it was afterwards", async () => {
  await showCall({ turns: mostDrawnSteps });
  const places = () =>
    [...document.querySelectorAll<HTMLElement>("[data-step]")].map(({ id, style }) => [id, style.top]);
  const before = places();
  const { height } = screen.getByRole("feed").style;
  act(() => void window.dispatchEvent(new Event("beforeprint")));
  expect(drawn()).toBe(mostDrawnSteps + 1);
  expect(places().slice(0, before.length)).toEqual(before);
  expect(screen.getByRole("feed").style.height).toBe(height);
  act(() => void window.dispatchEvent(new Event("afterprint")));
  await waitFor(() => expect(drawn()).toBeLessThan(60));
  expect(places()).toEqual(before);
  expect(screen.getByRole("feed").style.height).toBe(height);
});

test("a call that was live when it was opened is drawn whole, however long it becomes and also when it is over", async () => {
  const { change } = await showCall({ turns: mostDrawnSteps - 1, isLive: true });
  const step = document.getElementById("step-200");
  change({ turns: long, isLive: true });
  expect(screen.getByRole("log").querySelectorAll("[data-step]")).toHaveLength(long + 1);
  change({ turns: long });
  expect(screen.queryByRole("feed")).toBeNull();
  expect(drawn()).toBe(long + 1);
  expect(document.getElementById("step-200")).toBe(step);
});
