// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Answers, laterAnswer, refusal } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { ConversationPanel } from "./conversation-panel.tsx";
import { useConversation } from "./use-conversation.ts";

function Chat() {
  const conversation = useConversation({
    agent: "assistant",
    channel: "chat",
    callId: null,
    onCallStarted: () => {},
  });
  return (
    <ConversationPanel
      agent="assistant"
      conversation={conversation}
      interruptionModes={new Map()}
      bar="Chat"
      placeholder="Ask the assistant…"
      ended={null}
      onStartAnother={() => {}}
    />
  );
}

async function showChat(answers: Answers) {
  const { user } = await show(<Chat />, { answers });
  const box = screen.getByLabelText<HTMLTextAreaElement>("Message to the assistant");
  return { user, box };
}

async function* speak(...texts: string[]) {
  for (const text of texts) yield { type: "text", text, interruptible: true };
  yield { type: "turn-finished", interrupted: false };
}

test("words that could not be sent are back in the box, with the reason and a way to send them again", async () => {
  let attempts = 0;
  const { user, box } = await showChat({
    "calls.start": () => {
      attempts += 1;
      if (attempts === 1) throw new Error("connection refused");
      return { callId: "call_1", greeting: null };
    },
    "calls.say": () => speak("We have ", "three."),
    "calls.follow": () => new Promise(() => {}),
  });

  await user.type(box, "How many valves do we have?{Enter}");

  expect(
    await screen.findByText(/Callhook cannot be reached.*Your words are still in the box below\./),
  ).toBeTruthy();
  expect(box.value).toBe("How many valves do we have?");

  await user.click(screen.getByRole("button", { name: "Send again" }));

  expect(await screen.findByText("We have three.")).toBeTruthy();
  expect(box.value).toBe("");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("what was typed while words were on their way is not lost when they come back", async () => {
  const starting = laterAnswer();
  const { user, box } = await showChat({ "calls.start": starting.answer });
  await user.type(box, "First{Enter}");
  await user.type(box, "Second");

  starting.reject(refusal("unavailable", "The model does not answer."));

  expect(await screen.findByText(/The model does not answer\./)).toBeTruthy();
  expect(box.value).toContain("First");
  expect(box.value).toContain("Second");
});

test("sent words are on screen at once and gone from the box", async () => {
  const { user, box } = await showChat({ "calls.start": () => new Promise(() => {}) });

  await user.type(box, "Hello{Enter}");

  expect(box.value).toBe("");
  expect(screen.getByRole("log").textContent).toContain("Hello");
  expect(screen.getByText("Assistant is thinking")).toBeTruthy();
});

async function* sayGoodbye() {
  yield { type: "text", text: "Goodbye.", interruptible: true };
  yield { type: "call-ending", reason: "agent-ended", transferTo: null };
  yield { type: "turn-finished", interrupted: false };
}
const goodbye: Answers = {
  "calls.start": () => ({ callId: "call_1", greeting: null }),
  "calls.say": sayGoodbye,
  "calls.follow": () => new Promise(() => {}),
};

test("the agent can hang up on the first words of a chat", async () => {
  const end = vi.fn((_input: unknown) => null);
  const { user, box } = await showChat({ ...goodbye, "calls.end": (input) => end(input) });

  await user.type(box, "Bye{Enter}");

  await waitFor(() =>
    expect(end).toHaveBeenCalledExactlyOnceWith({ callId: "call_1", reason: "agent-ended" }),
  );
});

test("hanging up that failed is told, and the words that were answered do not come back", async () => {
  const end = () => Promise.reject(refusal("unavailable", "The call could not be ended."));
  const { user, box } = await showChat({ ...goodbye, "calls.end": end });

  await user.type(box, "Bye{Enter}");

  expect(await screen.findByText(/The call could not be ended\./)).toBeTruthy();
  expect(box.value).toBe("");
});

test("words that follow while the call is being started go into that call, not into a second", async () => {
  const starting = laterAnswer();
  const start = vi.fn<() => unknown>(starting.answer);
  const say = vi.fn<(input: unknown) => unknown>(() => speak("We have three."));
  const { user, box } = await showChat({
    "calls.start": start,
    "calls.say": (input) => say(input),
    "calls.follow": () => new Promise(() => {}),
  });
  await user.type(box, "Hello{Enter}");
  await user.type(box, "Valves?{Enter}");
  starting.resolve({ callId: "call_1", greeting: null });

  const inTheCall = { callId: "call_1" };
  await waitFor(() => expect(say.mock.calls.map(([said]) => said)).toMatchObject([inTheCall, inTheCall]));
  expect(start).toHaveBeenCalledOnce();
});
