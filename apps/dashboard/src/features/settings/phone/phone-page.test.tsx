// @vitest-environment happy-dom
import { lineVoiceSchema } from "@callhook/core";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { confirm } from "../../../components/confirm.tsx";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import type { Answers } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { PhonePage } from "./phone-page.tsx";

vi.mock("../../../components/confirm.tsx", () => ({ confirm: vi.fn(() => Promise.resolve(true)) }));

const accountId = `AC${"a1".repeat(16)}`;
const line = {
  id: "line_1",
  name: "Main number",
  provider: "twilio",
  agent: "receptionist",
  environment: "production",
  accountId,
  phoneNumber: "+14155550123",
  credentialSecret: "twilio-auth-token",
  webhookSecret: null,
  voice: lineVoiceSchema.parse({}),
  enabled: true,
  createdAt: "2026-11-24T10:00:00.000Z",
  updatedAt: "2026-11-24T10:00:00.000Z",
  writtenBy: "ada@example.com",
};
const voiceUrl = "https://callhook.example.com/channels/twilio/voice";
const retellUrl = "wss://callhook.example.com/channels/retell/path-secret";

function showPage({ lines = [line], answers = {} }: { lines?: object[]; answers?: Answers } = {}) {
  return show(<PhonePage />, {
    answers: {
      ...aWorkspaceFor("owner"),
      "lines.list": () => ({ items: lines, nextCursor: null }),
      "lines.get": () => ({
        ...line,
        addresses: [{ field: "A call comes in", url: voiceUrl }],
        webhookAddress: null,
      }),
      "secrets.names": () => ({ names: ["twilio-auth-token"] }),
      "environments.known": () => ({ environments: [{ name: "production", values: {} }] }),
      ...answers,
    },
  });
}

test("where there is no line it says what one is, and how to begin", async () => {
  await showPage({ lines: [] });
  expect(await screen.findByText("No line yet")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Add a line" })).toBeTruthy();
});

test("each says where its calls come from, who answers, and that it is off", async () => {
  const off = {
    ...line,
    id: "line_2",
    name: "Old",
    provider: "retell",
    accountId: "agent_7",
    enabled: false,
  };
  await showPage({ lines: [line, off] });
  expect(await screen.findByText(`Twilio · +14155550123 of ${accountId}`)).toBeTruthy();
  expect(screen.getByText("Retell · agent_7")).toBeTruthy();
  expect(screen.getByText("Off")).toBeTruthy();
});

test("what is missing is pointed out at its field; a complete line is saved, and what to paste is shown at once", async () => {
  const create = vi.fn<(input: unknown) => unknown>(() => line);
  const { user } = await showPage({ lines: [], answers: { "lines.create": (input) => create(input) } });
  await user.click(await screen.findByRole("button", { name: "Add a line" }));
  await user.click(await screen.findByRole("button", { name: "Save line" }));
  expect(await screen.findByText("The name is required.")).toBeTruthy();
  expect(screen.getByText(/Account SID is AC/)).toBeTruthy();
  expect(screen.getByText(/Choose the secret that holds Twilio's Auth Token/)).toBeTruthy();
  expect(create).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText("Name"), "Main number");
  await user.type(screen.getByLabelText("Account SID"), accountId);
  await user.type(screen.getByLabelText("Phone number (optional)"), "+1 (415) 555-0123");
  await user.click(screen.getByRole("combobox", { name: "Auth Token" }));
  await user.click(await screen.findByRole("option", { name: "twilio-auth-token" }));
  await user.click(screen.getByRole("button", { name: "Save line" }));
  expect(await screen.findByDisplayValue(voiceUrl)).toBeTruthy();
  expect(create).toHaveBeenCalledWith(
    expect.objectContaining({
      name: "Main number",
      provider: "twilio",
      agent: "receptionist",
      environment: "production",
      accountId,
      phoneNumber: "+14155550123",
      credentialSecret: "twilio-auth-token",
    }),
  );
});

test("a hint that is too long is pointed out at the hints", async () => {
  const update = vi.fn();
  const { user } = await showPage({ answers: { "lines.update": update } });
  await user.click(await screen.findByRole("button", { name: "Change Main number" }));
  const hints = await screen.findByLabelText("Hints (optional)");
  await user.click(hints);
  await user.paste(`Acme\n${"x".repeat(101)}`);
  await user.click(screen.getByRole("button", { name: "Save line" }));
  await waitFor(() => expect(hints.getAttribute("aria-invalid")).toBe("true"));
  expect(update).not.toHaveBeenCalled();
});

test("of a platform that speaks itself neither a key of Twilio nor a voice is asked", async () => {
  const create = vi.fn<(input: unknown) => unknown>(() => ({ ...line, provider: "retell" }));
  const { user } = await showPage({ lines: [], answers: { "lines.create": (input) => create(input) } });
  await user.click(await screen.findByRole("button", { name: "Add a line" }));
  await user.click(await screen.findByRole("radio", { name: "Retell" }));
  expect(screen.queryByRole("combobox", { name: "Auth Token" })).toBeNull();
  expect(screen.queryByLabelText("Voice from")).toBeNull();
  await user.type(screen.getByLabelText("Name"), "Retell");
  await user.click(screen.getByRole("button", { name: "Save line" }));
  await waitFor(() =>
    expect(create).toHaveBeenCalledWith(
      expect.objectContaining({ provider: "retell", credentialSecret: null, phoneNumber: null }),
    ),
  );
});

test("the check tells of each thing whether it is in order, and what to do where it is not", async () => {
  const items = [
    { subject: "public-url", status: "failed", message: "Set PUBLIC_URL." },
    { subject: "reachable", status: "skipped", message: "Later." },
    { subject: "credential", status: "ok", message: "The secret is there." },
  ];
  const { user } = await showPage({ answers: { "lines.check": () => ({ isReady: false, items }) } });
  await user.click(await screen.findByRole("button", { name: "Set up Main number" }));
  await user.click(await screen.findByRole("button", { name: "Check now" }));
  const checked = within(await screen.findByRole("list", { name: "What was checked" }));
  expect(checked.getByText("Public address: needs you")).toBeTruthy();
  expect(checked.getByText("Set PUBLIC_URL.")).toBeTruthy();
  expect(checked.getByText("Reached from outside: not tried")).toBeTruthy();
  expect(checked.getByText("Proof of calls: in order")).toBeTruthy();
});

test("what could not be tried is not said to be in order", async () => {
  const items = [{ subject: "web-socket", status: "skipped", message: "Not tried behind the proxy." }];
  const { user } = await showPage({ answers: { "lines.check": () => ({ isReady: true, items }) } });
  await user.click(await screen.findByRole("button", { name: "Set up Main number" }));
  await user.click(await screen.findByRole("button", { name: "Check now" }));
  expect(await screen.findByText(/^Nothing is wrong, but not everything could be tried/)).toBeTruthy();
});

test("an address that nobody on the internet reaches is said to be one", async () => {
  const addresses = [{ field: "A call comes in", url: "http://localhost:3000/channels/twilio/voice" }];
  const { user } = await showPage({ answers: { "lines.get": () => ({ ...line, addresses }) } });
  await user.click(await screen.findByRole("button", { name: "Set up Main number" }));
  expect(await screen.findByText("Not reached from the internet yet")).toBeTruthy();
});

test.each([
  ["retell", /^Whoever knows this address can hold calls here/],
  [
    "elevenlabs",
    /^Whoever knows this address still cannot hold calls here: every call is proved by the API key/,
  ],
])("of %s it is said what its address is good for", async (provider, words) => {
  const setup = { ...line, provider, addresses: [{ field: "URL", url: retellUrl }], webhookAddress: null };
  const { user } = await showPage({ answers: { "lines.get": () => setup } });
  await user.click(await screen.findByRole("button", { name: "Set up Main number" }));
  expect(await screen.findByText(words)).toBeTruthy();
});

test("a new address is made only after asking", async () => {
  const renew = vi.fn(() => line);
  const ofRetell = {
    ...line,
    provider: "retell",
    addresses: [{ field: "Custom LLM URL", url: retellUrl }],
    webhookAddress: "https://callhook.example.com/ingest/retell/path-secret",
  };
  const { user } = await showPage({
    answers: { "lines.get": () => ofRetell, "lines.renewAddress": renew },
  });
  await user.click(await screen.findByRole("button", { name: "Set up Main number" }));
  vi.mocked(confirm).mockResolvedValueOnce(false);
  await user.click(await screen.findByRole("button", { name: "New address" }));
  expect(renew).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "New address" }));
  await waitFor(() => expect(renew).toHaveBeenCalledOnce());
});

test("a line is switched off in its row, and removed only after asking", async () => {
  const change = vi.fn<(input: unknown) => unknown>(() => line);
  const remove = vi.fn<(input: unknown) => unknown>(() => undefined);
  const { user } = await showPage({
    answers: { "lines.setEnabled": (input) => change(input), "lines.remove": (input) => remove(input) },
  });
  await user.click(await screen.findByRole("switch", { name: "Main number answers calls" }));
  await waitFor(() => expect(change).toHaveBeenCalledWith({ lineId: "line_1", enabled: false }));
  vi.mocked(confirm).mockResolvedValueOnce(false);
  await user.click(await screen.findByRole("button", { name: "Remove Main number" }));
  expect(remove).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Remove Main number" }));
  await waitFor(() => expect(remove).toHaveBeenCalledWith({ lineId: "line_1" }));
});
