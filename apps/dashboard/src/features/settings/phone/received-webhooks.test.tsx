// @vitest-environment happy-dom
import { lineVoiceSchema } from "@callhook/core";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Answers } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import type { LineSetup } from "./use-lines.ts";
import { WebhookSetup } from "./webhook-setup.tsx";

const webhookAddress = "https://callhook.example.com/ingest/elevenlabs/path-secret";
const line: LineSetup = {
  id: "line_1",
  name: "Speech Engine",
  provider: "elevenlabs",
  agent: "receptionist",
  environment: "production",
  accountId: "",
  phoneNumber: null,
  credentialSecret: "elevenlabs-api-key",
  webhookSecret: "elevenlabs-webhook-secret",
  voice: lineVoiceSchema.parse({}),
  enabled: true,
  createdAt: "2026-11-24T10:00:00.000Z",
  updatedAt: "2026-11-24T10:00:00.000Z",
  writtenBy: "ada@example.com",
  addresses: [],
  webhookAddress,
};

const webhook = {
  id: "ingested_1",
  lineId: "line_1",
  platform: "elevenlabs",
  event: "post_call_transcription",
  externalId: "conv_1",
  state: "recorded",
  problem: null,
  callId: "call_1",
  analysis: null,
  receivedAt: "2026-11-29T10:00:00.000Z",
  settledAt: "2026-11-29T10:00:01.000Z",
};

function showSetup(options: { setup?: Partial<LineSetup>; items?: object[]; answers?: Answers } = {}) {
  const { setup = {}, items = [], answers = {} } = options;
  return show(<WebhookSetup line={{ ...line, ...setup }} />, {
    answers: { "ingest.list": () => ({ items, nextCursor: null }), ...answers },
  });
}

test("the exact address is there to paste, and what to send", async () => {
  await showSetup();
  expect(await screen.findByDisplayValue(webhookAddress)).toBeTruthy();
  expect(screen.getByRole("link", { name: "settings of ElevenLabs Agents" })).toBeTruthy();
  expect(await screen.findByText("Nothing yet. End a call there, and look here again.")).toBeTruthy();
});

test("a line without a secret says so, and where one is chosen", async () => {
  await showSetup({ setup: { webhookSecret: null } });
  expect(await screen.findByText("None are taken yet")).toBeTruthy();
  expect(screen.queryByText("Received lately")).toBeNull();
});

test("what is on record leads to its call, and what failed says why and is tried again", async () => {
  const failed = {
    ...webhook,
    id: "ingested_2",
    externalId: null,
    event: "",
    state: "failed",
    callId: null,
    problem: "This is not a JSON object.",
  };
  const retry = vi.fn<(input: unknown) => unknown>(() => ({ ...failed, state: "waiting", problem: null }));
  const waiting = { ...webhook, id: "ingested_3", externalId: "conv_3", state: "waiting", callId: null };
  const { user } = await showSetup({
    items: [waiting, failed, webhook],
    answers: { "ingest.retry": (input) => retry(input) },
  });
  const list = within(await screen.findByRole("list", { name: "Received webhooks" }));
  expect(list.getByText("Waiting")).toBeTruthy();
  const link = list.getByRole("link", { name: "Open the call conv_1" });
  expect(link.getAttribute("href")).toBe("/calls/call_1");
  expect(list.getByText("This is not a JSON object.")).toBeTruthy();
  await user.click(list.getByRole("button", { name: "Try ingested_2 again" }));
  await waitFor(() => expect(retry).toHaveBeenCalledWith({ webhookId: "ingested_2" }));
});

test("a line of Twilio, which tells of nothing, has no such part", async () => {
  await showSetup({ setup: { provider: "twilio", webhookAddress: null } });
  expect(screen.queryByText("Received lately")).toBeNull();
  expect(screen.queryByDisplayValue(webhookAddress)).toBeNull();
});
