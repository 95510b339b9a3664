// @vitest-environment happy-dom
import { foldTranscript, toolOutcomeSchema, transcriptStepSchema } from "@callhook/core";
import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { show } from "../../../testing/show.tsx";
import { CallRecord } from "../call-record.tsx";
import { mostDrawnSteps } from "./call-steps.tsx";

beforeEach(() => {
  // Nothing is laid out here: every step is as high as this.
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, value: 70 });
  Element.prototype.scrollIntoView = () => undefined;
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

/** The page of a call in which so many things were said, and then a tool failed. */
function showCall({ turns, hash = "", isLive = false }: { turns: number; hash?: string; isLive?: boolean }) {
  const steps = [
    ...Array.from({ length: turns }, (_, index) => ({
      type: "caller-spoke",
      text: `Sentence ${index + 1}.`,
    })),
    toolCall,
    { type: "tool-finished", toolCallId: "tc_1", outcome },
  ];
  const at = "2026-01-05T09:00:00.000Z";
  const transcript = foldTranscript(
    steps.map((step, index) => ({ ...transcriptStepSchema.parse(step), sequence: index + 1, at })),
  );
  const call = { id: "call_1", agent: "receptionist" as const };
  return show(<CallRecord call={call} transcript={transcript} unreadable={[]} isLive={isLive} />, {
    path: "/calls/$callId",
    at: `/calls/call_1${hash}`,
    answers: { "tools.draft": () => null },
  });
}

const long = mostDrawnSteps * 2;
const drawn = () => document.querySelectorAll("[data-index]").length;
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

test("a long call is printed whole", async () => {
  await showCall({ turns: mostDrawnSteps });
  act(() => void window.dispatchEvent(new Event("beforeprint")));
  expect(drawn()).toBe(mostDrawnSteps + 1);
  act(() => void window.dispatchEvent(new Event("afterprint")));
  await waitFor(() => expect(drawn()).toBeLessThan(60));
});

test("whoever listens to a long live call hears what is new, and not what scrolling draws", async () => {
  await showCall({ turns: long, isLive: true });
  const log = await screen.findByRole("log");
  expect(log.querySelector("[data-index]")).toBeNull();
  expect(log.textContent).toContain(`Caller: Sentence ${long}.`);
  expect(log.textContent).not.toContain(`Sentence ${long - 10}.`);
});
