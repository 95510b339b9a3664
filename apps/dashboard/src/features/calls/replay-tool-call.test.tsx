// @vitest-environment happy-dom
import { aToolDraft } from "@callhook/core/testing";
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { aToolCall } from "../../testing/a-tool-call.ts";
import { show } from "../../testing/show.tsx";
import { ReplayToolCall } from "./replay-tool-call.tsx";

const toolCall = aToolCall();
const request = { method: "POST", url: "https://api.example.com/v2", headers: {}, body: "{}" };
const difference = { path: "url", kind: "changed", before: "https://api.example.com/v1", after: request.url };
const held = {
  held: "needs-yes",
  missing: [],
  outcome: null,
  preview: { status: "not-sent", request },
  differences: { request: [difference], outcome: [] },
};

test("a write shows what would be different, and is sent again only after an explicit yes", async () => {
  const replay = vi.fn(() => held);
  const { user } = await show(<ReplayToolCall callId="call_1" toolCall={toolCall} />, {
    answers: { "tools.replay": replay, "tools.draft": () => null },
  });
  await user.click(screen.getByRole("button", { name: "Replay against the tool as it is now" }));
  expect(await screen.findByText(/may book, charge or save something a second time/)).toBeTruthy();
  expect(screen.getByRole("list", { name: "Differences of the request" }).textContent).toContain("v1");
  expect(replay).toHaveBeenLastCalledWith({ callId: "call_1", sequence: 4, arguments: {} }, null);
  await user.click(screen.getByRole("button", { name: "Yes, send it again" }));
  expect(replay).toHaveBeenLastCalledWith(expect.objectContaining({ confirmed: true }), null);
});

test("a tool with unpublished changes is replayed against them, and the yes is for the same draft", async () => {
  const draft = aToolDraft({ url: request.url });
  const replay = vi.fn(() => held);
  const { user } = await show(<ReplayToolCall callId="call_1" toolCall={toolCall} />, {
    answers: { "tools.replay": replay, "tools.draft": () => ({ draft }) },
  });
  await user.click(await screen.findByRole("button", { name: "Replay against the draft" }));
  await user.click(await screen.findByRole("button", { name: "Yes, send it again" }));
  expect(replay).toHaveBeenLastCalledWith(expect.objectContaining({ draft, confirmed: true }), null);
});

test("a draft with mistakes is not run, and it is said why", async () => {
  await show(<ReplayToolCall callId="call_1" toolCall={toolCall} />, {
    answers: { "tools.draft": () => ({ draft: { ...aToolDraft(), url: "" } }) },
  });
  expect(await screen.findByText(/The draft of this tool has mistakes/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Replay against the draft" })).toHaveProperty("disabled", true);
});

test("values that the record does not hold are asked for, and sent", async () => {
  const replay = vi.fn(() => ({ ...held, held: "needs-values", missing: ["card"] }));
  const { user } = await show(<ReplayToolCall callId="call_1" toolCall={toolCall} />, {
    answers: { "tools.replay": replay, "tools.draft": () => null },
  });
  await user.click(screen.getByRole("button", { name: "Replay against the tool as it is now" }));
  await user.type(await screen.findByRole("textbox", { name: "card" }), "4242");
  await user.click(screen.getByRole("button", { name: "Replay with these values" }));
  expect(replay).toHaveBeenLastCalledWith(expect.objectContaining({ arguments: { card: "4242" } }), null);
});
