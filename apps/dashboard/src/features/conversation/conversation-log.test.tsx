// @vitest-environment happy-dom
import {
  failedOutcome,
  foldTranscript,
  type ToolOutcome,
  type TranscriptStep,
  toolOutcomeSchema,
} from "@callhook/core";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../testing/show.tsx";
import { ConversationLog } from "./conversation-log.tsx";

const started: TranscriptStep = {
  type: "call-started",
  agent: "receptionist",
  channel: "simulator",
  from: null,
  variables: {},
  environment: "production",
};
const asked: TranscriptStep = {
  type: "caller-spoke",
  turn: 1,
  text: "Do you come to 94110?",
  heldDuringToolCallId: null,
};
const called: TranscriptStep = {
  type: "tool-called",
  turn: 1,
  toolCallId: "tc_1",
  toolId: "tool_1",
  toolName: "Check area",
  toolVersion: 1,
  functionName: "check_area",
  arguments: { zip_code: "94110" },
};
const record = failedOutcome({
  toolCallId: "tc_1",
  reason: "timed-out",
  message: "The endpoint did not answer in 20 seconds.",
  totalMs: 20_000,
});
const succeeded = toolOutcomeSchema.parse({
  toolCallId: "tc_1",
  status: "succeeded",
  value: { serviced: true },
});
const finished = (outcome: ToolOutcome): TranscriptStep => ({
  type: "tool-finished",
  turn: 1,
  toolCallId: "tc_1",
  outcome,
});

type LogOptions = { steps: TranscriptStep[]; outgoing?: string[]; speeches?: string[]; isThinking?: boolean };

async function showLog({ steps, outgoing = [], speeches = [], isThinking = false }: LogOptions) {
  const at = (index: number) => new Date(Date.parse("2026-11-23T17:00:00Z") + index * 1_000).toISOString();
  const events = steps.map((step, index) => ({ ...step, sequence: index + 1, at: at(index) }));
  const words = (texts: string[]) => texts.map((text) => ({ sendId: text, text }));
  const { user } = await show(
    <ConversationLog
      agent="receptionist"
      transcript={foldTranscript(events)}
      outgoing={words(outgoing)}
      speeches={words(speeches).map((one) => ({ ...one, firstWordMs: null }))}
      isThinking={isThinking}
      empty="Say something."
    />,
  );
  return { user, log: screen.getByRole("log") };
}

test("before the first word there is an invitation, which the first word takes away", async () => {
  await showLog({ steps: [started] });
  expect(screen.getByText("Say something.")).toBeTruthy();
});

test("words and tool calls stand in the order they happened, each with its speaker", async () => {
  const { log } = await showLog({
    steps: [
      started,
      { type: "agent-spoke", turn: 0, text: "Hello." },
      asked,
      called,
      finished(succeeded),
      { type: "agent-spoke", turn: 1, text: "Yes, we do." },
    ],
  });

  expect(log.textContent).toMatch(
    /Receptionist.*Hello\..*Caller.*Do you come to 94110\?.*Check area.*Succeeded.*Receptionist.*Yes, we do\./,
  );
  // All are drawn: none has a place in a list of which only a part is.
  expect(log.querySelector("[data-index], [aria-posinset]")).toBeNull();
  expect(screen.queryByText("Say something.")).toBeNull();
});

test("a tool that runs says so and counts the time without being read out", async () => {
  const { log } = await showLog({ steps: [started, asked, called] });

  expect(within(log).getByText("Running")).toBeTruthy();
  expect(within(log).getByRole("timer").getAttribute("aria-live")).toBe("off");
});

test("a tool that failed says why, in the words of the engine", async () => {
  const { log } = await showLog({ steps: [started, asked, called, finished(record)] });

  expect(within(log).getByText("Timed out")).toBeTruthy();
  expect(within(log).getByText("The endpoint did not answer in 20 seconds.")).toBeTruthy();
});

test("a tool without an outcome is not running any more once the call is over", async () => {
  const { log } = await showLog({
    steps: [started, asked, called, { type: "call-ended", reason: "abandoned" }],
  });

  expect(within(log).getByText("No outcome")).toBeTruthy();
  expect(within(log).queryByText("Running")).toBeNull();
});

test("words that were held name the tool they waited for", async () => {
  const held: TranscriptStep = {
    type: "caller-spoke",
    turn: 2,
    text: "Hello?",
    heldDuringToolCallId: "tc_1",
  };
  const { log } = await showLog({ steps: [started, asked, called, held, finished(succeeded)] });

  expect(within(log).getByText("Held, answered after Check area")).toBeTruthy();
});

test.each([
  { heardText: "Yes, we", mark: "Interrupted after “Yes, we”" },
  { heardText: null, mark: "Interrupted" },
])("an interrupted answer shows what was heard of it: $heardText", async ({ heardText, mark }) => {
  const { log } = await showLog({
    steps: [
      started,
      asked,
      { type: "agent-spoke", turn: 1, text: "Yes, we come on Tuesday." },
      { type: "agent-interrupted", turn: 1, heardText },
    ],
  });

  expect(within(log).getByText(mark)).toBeTruthy();
});

test("words on their way are in the log; an answer being spoken stays out of it until it is complete", async () => {
  const { log } = await showLog({ steps: [started], outgoing: ["On my way"], speeches: ["Half an ans"] });

  expect(within(log).getByText("On my way")).toBeTruthy();
  expect(within(log).queryByText("Half an ans")).toBeNull();
  expect(screen.getByText("Half an ans")).toBeTruthy();
});

test("an agent that works on an answer is said to be thinking", async () => {
  await showLog({ steps: [started, asked], isThinking: true });

  expect(screen.getByText("Receptionist is thinking")).toBeTruthy();
});

test("everything about a tool call opens on demand", async () => {
  const sent: ToolOutcome = {
    ...succeeded,
    request: { method: "POST", url: "https://api.example.com/check-area", headers: {}, body: "{}" },
    ignoredArguments: ["colour"],
  };
  const { user } = await showLog({ steps: [started, asked, called, finished(sent)] });
  expect(screen.queryByText(/api\.example\.com/)).toBeNull();

  await user.click(screen.getByRole("button", { name: /Check area/ }));

  expect(screen.getByRole("group", { name: "Request of Check area" }).textContent).toContain(
    "https://api.example.com/check-area",
  );
  expect(screen.getByText("The tool has no colour, so it was not sent.")).toBeTruthy();
  expect(screen.getByText("No response arrived.")).toBeTruthy();
});
