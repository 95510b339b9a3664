// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import type { Answers } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { CallAnalysisCard } from "./call-analysis-card.tsx";

type Analysis = NonNullable<Parameters<typeof CallAnalysisCard>[0]["analysis"]>;

const analysis: Analysis = {
  title: "Book visit",
  summary: "The caller began with “Book me in”.",
  success: "failure",
  successReason: "Book visit failed (timed-out).",
  collectedData: [
    { name: "zip_code", type: "string", value: "94110", reason: "From the arguments of Book visit." },
    { name: "email", type: "string", value: null, reason: "Nothing goes by this name." },
  ],
  unbackedClaims: [{ sequence: 5, quote: "I've booked it.", reason: "“Book visit” failed." }],
  madeBy: "rules",
  model: null,
  note: null,
  madeAt: "2026-11-23T17:02:00.000Z",
  eventCount: 6,
};

function showCard(
  given: Analysis | null,
  {
    answers = {},
    eventCount = 6,
    platformAnalysis = null,
    isLive = false,
  }: {
    answers?: Answers;
    eventCount?: number;
    isLive?: boolean;
    platformAnalysis?: Parameters<typeof CallAnalysisCard>[0]["platformAnalysis"];
  } = {},
) {
  const all = { ...aWorkspaceFor("owner"), ...answers };
  const parts = { callId: "call_1", analysis: given, platformAnalysis, eventCount, isLive };
  return show(<CallAnalysisCard {...parts} />, { answers: all });
}

test("title, summary, outcome and what was collected are shown with their reasons", async () => {
  await showCard(analysis);
  expect(screen.getByRole("heading", { name: "Book visit" })).toBeTruthy();
  expect(screen.getByText("Failure")).toBeTruthy();
  expect(screen.getByText("Book visit failed (timed-out).")).toBeTruthy();
  expect(screen.getByText("94110")).toBeTruthy();
  expect(screen.getByText("Not known")).toBeTruthy();
});

test("a claim that nothing supports leads to where it was said", async () => {
  const { user, location } = await showCard(analysis);
  expect(screen.getByText("A claim that nothing supports")).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "“I've booked it.”" }));
  await waitFor(() => expect(location()).toBe("/#5"));
});

test("a call that was not analysed says so, and can be", async () => {
  const analyze = vi.fn(() => ({ requested: true }));
  const get = vi.fn(() => new Promise(() => undefined));
  const { user } = await showCard(null, { answers: { "calls.analyze": analyze, "calls.get": get } });
  expect(screen.getByRole("heading", { name: "Not analysed yet" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Analyse" }));
  expect(await screen.findByText("Being analysed…")).toBeTruthy();
  expect(analyze).toHaveBeenCalledExactlyOnceWith({ callId: "call_1" }, null);
  await waitFor(() => expect(get).toHaveBeenCalled());
});

test("who made it is told, and whether steps arrived since", async () => {
  await showCard(analysis, { eventCount: 7 });
  expect(screen.getByText(/^Made by fixed rules.* Steps arrived since\.$/)).toBeTruthy();
});

test("who may only look is not offered to have it made again", async () => {
  await showCard(analysis, { answers: aWorkspaceFor("viewer") });
  await waitFor(() => expect(screen.queryByRole("button", { name: "Analyse again" })).toBeNull());
});

test("a model's analysis names it, and rules that stood in for one say why", async () => {
  await showCard({ ...analysis, madeBy: "model", model: "gpt-5-mini" });
  expect(
    screen.getByText(/^Made by the model gpt-5-mini\. Claims are checked against the record by fixed rules/),
  ).toBeTruthy();
  const note = "The model gpt-5-mini refused the key (401), so fixed rules analysed the call.";
  await showCard({ ...analysis, note });
  expect(screen.getByText(note)).toBeTruthy();
});

test("what the platform made of a call stands beside it, under the platform's name", async () => {
  await showCard(analysis, {
    platformAnalysis: {
      platform: "elevenlabs",
      title: "Drain question",
      summary: "The caller asked about a drain.",
      success: "success",
      collectedData: { zip: "94110", visits: 2, budget: null, tags: ["vip"] },
    },
  });
  const theirs = within(screen.getByRole("region", { name: "Analysis by ElevenLabs" }));
  expect(theirs.getByRole("heading", { name: "What ElevenLabs made of it" })).toBeTruthy();
  for (const words of [
    "Success",
    "Drain question",
    "The caller asked about a drain.",
    "94110",
    "2",
    '["vip"]',
    "Not known",
  ])
    expect(theirs.getByText(words)).toBeTruthy();
  expect(theirs.getByText(/Callhook did not check it/)).toBeTruthy();
  expect(screen.getByText("Failure")).toBeTruthy();
});

function Arriving() {
  const [given, setGiven] = useState<Analysis | null>(null);
  const parts = { callId: "call_1", platformAnalysis: null, eventCount: 6, isLive: false };
  return (
    <>
      <CallAnalysisCard {...parts} analysis={given} />
      <button onClick={() => setGiven(analysis)}>It comes</button>
    </>
  );
}

test("an analysis that comes while one reads takes the room that was kept for it, and opens when asked", async () => {
  const { user } = await show(<Arriving />, { answers: aWorkspaceFor("owner") });
  const card = screen.getByRole("region", { name: "Analysis" });
  const shape = () => [...card.children].map(({ className }) => className);
  const kept = shape();
  await user.click(screen.getByRole("button", { name: "It comes" }));
  expect(within(card).getByRole("heading", { name: "Book visit" })).toBeTruthy();
  expect(within(card).getByText("Failure")).toBeTruthy();
  expect(shape()).toEqual(kept);
  expect(screen.queryByText("94110")).toBeNull();
  await user.click(within(card).getByRole("button", { name: "Show all" }));
  expect(screen.getByText("94110")).toBeTruthy();
  expect(within(card).getByRole("button", { name: "Analyse again" })).toBeTruthy();
});

const platformAnalysis = {
  platform: "elevenlabs" as const,
  title: null,
  summary: "The caller asked about a drain.",
  success: "success" as const,
  collectedData: {},
};

/** A card that learns of the platform's analysis, and then of ours, at a press each. */
function LearningMore({ first }: { first: Analysis | null }) {
  const [ours, setOurs] = useState(first);
  const [theirs, setTheirs] = useState<typeof platformAnalysis | null>(null);
  const parts = { callId: "call_1", eventCount: 6, isLive: false };
  return (
    <>
      <CallAnalysisCard {...parts} analysis={ours} platformAnalysis={theirs} />
      <button onClick={() => setTheirs(platformAnalysis)}>Theirs comes</button>
      <button onClick={() => setOurs(analysis)}>Ours comes</button>
    </>
  );
}

test("what the platform made of a call is at hand as it comes, where Callhook has made nothing of it", async () => {
  const { user } = await show(<LearningMore first={null} />, { answers: aWorkspaceFor("owner") });
  await user.click(screen.getByRole("button", { name: "Theirs comes" }));
  expect(screen.queryByText("The caller asked about a drain.")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Show all" }));
  expect(screen.getByText("The caller asked about a drain.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Show all" })).toBeNull();
  expect(screen.getByRole("button", { name: "Analyse" })).toBeTruthy();
});

test("and in an open card it waits for a press too", async () => {
  const { user } = await show(<LearningMore first={analysis} />, { answers: aWorkspaceFor("owner") });
  await user.click(screen.getByRole("button", { name: "Theirs comes" }));
  expect(screen.queryByText("The caller asked about a drain.")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Show all" }));
  expect(screen.getByText("The caller asked about a drain.")).toBeTruthy();
});

test("whoever opens it by the keyboard stands at what was opened", async () => {
  const { user } = await show(<LearningMore first={null} />, { answers: aWorkspaceFor("owner") });
  const open = async (whose: string) => {
    await user.click(screen.getByRole("button", { name: `${whose} comes` }));
    screen.getByRole("button", { name: "Show all" }).focus();
    await user.keyboard("{Enter}");
    return document.activeElement?.textContent;
  };
  expect(await open("Theirs")).toBe("What ElevenLabs made of it");
  expect(await open("Ours")).toBe("Book visit");
});

test("while a call goes on, room is kept for what will be made of it", async () => {
  await showCard(null, { isLive: true });
  const card = screen.getByRole("region", { name: "Analysis" });
  expect(card.textContent).toContain("A call gets its title and summary a moment after it ends.");
  expect(within(card).queryByRole("button")).toBeNull();
});
