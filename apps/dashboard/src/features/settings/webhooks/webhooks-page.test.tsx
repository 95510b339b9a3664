// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { confirm } from "../../../components/confirm.tsx";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import type { Answers } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { WebhooksPage } from "./webhooks-page.tsx";

vi.mock("../../../components/confirm.tsx", () => ({ confirm: vi.fn(() => Promise.resolve(true)) }));

const webhook = {
  id: "webhook_1",
  url: "https://crm.example.com/calls",
  description: "CRM",
  events: ["call.ended"],
  format: "elevenlabs",
  enabled: true,
  disabledBecause: null,
  failures: 0,
  failingSince: null,
  lastDeliveredAt: null,
  createdAt: "2026-11-29T10:00:00.000Z",
  updatedAt: "2026-11-29T10:00:00.000Z",
  writtenBy: "ada@example.com",
};
const secret = `whsec_${"c2VjcmV0".repeat(5)}`;

function showPage({ webhooks = [webhook], answers = {} }: { webhooks?: object[]; answers?: Answers } = {}) {
  return show(<WebhooksPage />, {
    answers: {
      ...aWorkspaceFor("owner"),
      "webhooks.list": () => ({ items: webhooks, nextCursor: null }),
      ...answers,
    },
  });
}

test("where there is none it says what one is, and that tools are elsewhere", async () => {
  await showPage({ webhooks: [] });
  expect(await screen.findByText("No webhook yet")).toBeTruthy();
  expect(screen.getByText(/those are tools, under Integrations/)).toBeTruthy();
});

test("what is missing is pointed out at its field; a saved one shows its secret once, and how to verify by it", async () => {
  const create = vi.fn<(input: unknown) => unknown>(() => ({ ...webhook, secret }));
  const { user } = await showPage({ webhooks: [], answers: { "webhooks.create": (input) => create(input) } });
  await user.click(await screen.findByRole("button", { name: "Add a webhook" }));
  await user.click(await screen.findByRole("button", { name: "Save webhook" }));
  expect(await screen.findByText("URL is required.")).toBeTruthy();
  expect(create).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText("URL"), webhook.url);
  await user.click(screen.getByRole("radio", { name: /Callhook’s own transcript/ }));
  await user.click(screen.getByRole("button", { name: "Save webhook" }));
  expect(await screen.findByDisplayValue(secret)).toBeTruthy();
  expect(create).toHaveBeenCalledWith(expect.objectContaining({ url: webhook.url, format: "callhook" }));
  expect(screen.getByText(/from "standardwebhooks"/)).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(screen.getByDisplayValue(secret)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "I have copied it" }));
  await waitFor(() => expect(screen.queryByDisplayValue(secret)).toBeNull());
});

test("what it is told of is chosen, one event at least; ElevenLabs' shape warns of the same call twice", async () => {
  const update = vi.fn<(input: unknown) => unknown>(() => webhook);
  const { user } = await showPage({ answers: { "webhooks.update": (input) => update(input) } });
  expect(await screen.findByText(/^A call has ended · /)).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "Change CRM" }));
  await user.click(await screen.findByRole("checkbox", { name: "A call was analysed" }));
  expect(screen.getByText(/each call comes twice/)).toBeTruthy();
  const ended = screen.getByRole("checkbox", { name: "A call has ended" });
  await user.click(ended);
  expect(screen.queryByText(/each call comes twice/)).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: "A call was analysed" }));
  await user.click(screen.getByRole("button", { name: "Save webhook" }));
  expect(await screen.findByText(/Choose at least one event/)).toBeTruthy();
  expect(update).not.toHaveBeenCalled();
  await user.click(screen.getByRole("checkbox", { name: "A call was analysed" }));
  await user.click(screen.getByRole("button", { name: "Save webhook" }));
  await waitFor(() =>
    expect(update).toHaveBeenCalledWith(
      expect.objectContaining({ draft: expect.objectContaining({ events: ["call.analyzed"] }) }),
    ),
  );
});

test("each says whether it has trouble, and which", async () => {
  await showPage({
    webhooks: [
      { ...webhook, failures: 3 },
      { ...webhook, id: "webhook_2", enabled: false, disabledBecause: "gone", description: "" },
      { ...webhook, id: "webhook_3", enabled: false, description: "Old" },
    ],
  });
  expect(await screen.findByText("3 failures in a row")).toBeTruthy();
  expect(screen.getByText("Switched off: gone")).toBeTruthy();
  expect(screen.getByText("crm.example.com")).toBeTruthy();
  expect(screen.getByText("Off")).toBeTruthy();
});

test("one is switched off in its row, and removed only after asking", async () => {
  const change = vi.fn<(input: unknown) => unknown>(() => webhook);
  const remove = vi.fn<(input: unknown) => unknown>(() => undefined);
  const { user } = await showPage({
    answers: {
      "webhooks.setEnabled": (input) => change(input),
      "webhooks.remove": (input) => remove(input),
    },
  });
  await user.click(await screen.findByRole("switch", { name: "CRM is told of calls" }));
  await waitFor(() => expect(change).toHaveBeenCalledWith({ webhookId: "webhook_1", enabled: false }));
  vi.mocked(confirm).mockResolvedValueOnce(false);
  await user.click(await screen.findByRole("button", { name: "Remove CRM" }));
  expect(remove).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Remove CRM" }));
  await waitFor(() => expect(remove).toHaveBeenCalledWith({ webhookId: "webhook_1" }));
});

test("a viewer sees no webhook, and is told whom to ask", async () => {
  await show(<WebhooksPage />, { answers: { ...aWorkspaceFor("viewer") } });
  expect(await screen.findByText("Not for your role")).toBeTruthy();
});
