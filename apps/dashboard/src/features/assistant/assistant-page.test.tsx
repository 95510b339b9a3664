// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { aWorkspaceFor } from "../../testing/a-workspace.ts";
import type { Answers } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { AssistantPage } from "./assistant-page.tsx";

const at = "2026-11-23T17:00:00.000Z";
const toolFinished = {
  status: "failed",
  toolCallId: "tc_1",
  reason: "needs-confirmation",
  message: "Shall I book a visit on Tuesday?",
};

/** A chat in which a booking waits for a yes. */
async function* askedChat() {
  const steps = [
    {
      type: "call-started",
      agent: "assistant",
      channel: "chat",
      from: null,
      variables: {},
      environment: "production",
    },
    { type: "caller-spoke", turn: 1, text: "Book Tuesday.", heldDuringToolCallId: null },
    {
      type: "tool-called",
      turn: 1,
      toolCallId: "tc_1",
      toolId: null,
      toolName: "Book visit",
      toolVersion: null,
      functionName: "book_visit",
      arguments: { day: "Tuesday" },
    },
    { type: "tool-finished", turn: 1, toolCallId: "tc_1", outcome: toolFinished },
  ];
  yield* steps.map((step, index) => ({ id: String(index + 1), data: { ...step, sequence: index + 1, at } }));
  await new Promise(() => {});
}

async function* speak(text: string) {
  yield { type: "text", text, interruptible: true };
  yield { type: "turn-finished", interrupted: false };
}

async function showPage(answers: Answers, search = "") {
  const calls = vi.fn((_input: unknown): unknown => ({ items: [], nextCursor: null }));
  const shown = await show(<AssistantPage />, {
    path: "/assistant",
    at: `/assistant${search}`,
    answers: {
      ...aWorkspaceFor("owner"),
      "tools.list": () => ({ items: [], nextCursor: null }),
      "calls.tools": () => [],
      "calls.list": calls,
      "calls.follow": askedChat,
      ...answers,
    },
  });
  return { ...shown, calls };
}

test.each([
  ["Approve", true, "It is booked."],
  ["Decline", false, "I have not booked it."],
])("%s decides a tool call that waits, and the answer streams in", async (button, approved, answer) => {
  const decide = vi.fn((_input: unknown) => speak(answer));
  const { user } = await showPage({ "calls.decide": decide }, "?callId=call_1");
  await user.click(await screen.findByRole("button", { name: button }));
  expect(decide).toHaveBeenCalledExactlyOnceWith({ callId: "call_1", toolCallId: "tc_1", approved }, null);
  expect(await screen.findByText(answer)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("Message to the assistant"));
});

test("a decision that did not arrive says so and can be made again", async () => {
  const decide = () => Promise.reject(new Error("connection refused"));
  const { user } = await showPage({ "calls.decide": decide }, "?callId=call_1");
  await user.click(await screen.findByRole("button", { name: "Approve" }));
  expect(await screen.findByText(/Callhook cannot be reached/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Approve" })).toBeTruthy();
});

test("earlier chats are listed by their first words, found by search, and opened by a link", async () => {
  const items = [
    aCall({
      id: "call_2",
      agent: "assistant",
      status: "active",
      openingWords: "How many valves do we have?",
    }),
    aCall({ id: "call_3", agent: "assistant", openingWords: "Quote a boiler" }),
  ];
  const { user, location } = await showPage({
    "calls.list": (input) => ({
      items: "search" in Object(input) ? items.slice(1) : items,
      nextCursor: null,
    }),
  });
  const open = await screen.findByRole("link", { name: /How many valves do we have\?.*Can go on/ });
  open.focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(screen.getByRole("link", { name: /Quote a boiler.*Finished/ }));

  await user.type(screen.getByLabelText("Search chats"), "boiler");
  await vi.waitFor(() => expect(screen.queryByRole("link", { name: /valves/ })).toBeNull());

  await user.click(screen.getByRole("link", { name: /Quote a boiler/ }));
  expect(location()).toBe("/assistant?callId=call_3");
});

test("a chat that has begun is listed at once", async () => {
  let hasBegun = false;
  const begun = aCall({ id: "call_1", agent: "assistant", status: "active", openingWords: "Hello" });
  const { user } = await showPage({
    "calls.list": () => ({ items: hasBegun ? [begun] : [], nextCursor: null }),
    "calls.start": () => {
      hasBegun = true;
      return { callId: "call_1", greeting: null };
    },
    "calls.say": () => speak("Good morning."),
    "calls.follow": () => new Promise(() => {}),
  });
  await screen.findByText(/No chats yet/);
  await user.type(screen.getByLabelText("Message to the assistant"), "Hello{Enter}");
  expect(await screen.findByRole("link", { name: /Hello.*Can go on/, current: "page" })).toBeTruthy();
});

test("without chats the list says what will be there, and a search that finds nothing says so", async () => {
  const { user } = await showPage({});
  expect(await screen.findByText(/No chats yet/)).toBeTruthy();
  await user.type(screen.getByLabelText("Search chats"), "boiler");
  expect(await screen.findByText("No chat has these words.")).toBeTruthy();
});

test("a list that cannot be loaded offers to try again", async () => {
  let isDown = true;
  const { user } = await showPage({
    "calls.list": () =>
      isDown
        ? Promise.reject(new Error("down"))
        : { items: [aCall({ openingWords: "Back again" })], nextCursor: null },
  });
  const retry = await screen.findByRole("button", { name: "Try again" });
  isDown = false;
  await user.click(retry);
  expect(await screen.findByRole("link", { name: /Back again/ })).toBeTruthy();
});

test("a chat stays open until it is ended, since an open one counts against the plan", async () => {
  const end = vi.fn((_input: unknown) => null);
  const { user, location } = await showPage({ "calls.end": (input) => end(input) }, "?callId=call_1");
  await user.click(await screen.findByRole("button", { name: "End chat" }));
  expect(end).toHaveBeenCalledExactlyOnceWith({ callId: "call_1", reason: "ended-by-caller" });
  await user.click(screen.getByRole("button", { name: "New chat" }));
  expect(location()).toBe("/assistant");
  expect(end).toHaveBeenCalledOnce();
});
