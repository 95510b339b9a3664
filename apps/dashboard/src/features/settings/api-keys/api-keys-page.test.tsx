// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { confirm } from "../../../components/confirm.tsx";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import { clickTwice } from "../../../testing/click-twice.ts";
import { type Answers, refusal } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { ApiKeysPage } from "./api-keys-page.tsx";

vi.mock("../../../components/confirm.tsx", () => ({ confirm: vi.fn(() => Promise.resolve(false)) }));

const key = {
  id: "key_1",
  name: "Phone gateway",
  prefix: "chk_abc",
  scopes: ["calls:hold"],
  requestsPerMinute: null,
  createdAt: "2026-11-24T10:00:00.000Z",
  createdBy: "Ada",
  expiresAt: null,
  lastUsedAt: null,
  revokedAt: null,
};

function showKeys({ keys = [key], answers = {} }: { keys?: object[]; answers?: Answers } = {}) {
  const list = () => ({ items: keys, nextCursor: null });
  return show(<ApiKeysPage />, { answers: { ...aWorkspaceFor("owner"), "apiKeys.list": list, ...answers } });
}

test("a new key is shown this once, and gone with its dialog", async () => {
  const create = vi.fn<(input: unknown) => unknown>(() => ({ ...key, key: "chk_abcdef" }));
  const { user } = await showKeys({ keys: [], answers: { "apiKeys.create": (input) => create(input) } });
  await user.click(await screen.findByRole("button", { name: "Create a key" }));
  await user.type(await screen.findByLabelText("Name"), "Phone gateway");
  await user.click(screen.getByRole("button", { name: "Create key" }));

  expect(await screen.findByDisplayValue("chk_abcdef")).toBeTruthy();
  expect(create).toHaveBeenCalledExactlyOnceWith({
    name: "Phone gateway",
    scopes: ["tools:read", "agents:read", "calls:read", "calls:hold"],
    expiresInDays: 365,
  });

  await user.click(screen.getByRole("button", { name: "I have copied it" }));
  await waitFor(() => expect(screen.queryByDisplayValue("chk_abcdef")).toBeNull());
  await user.click(screen.getByRole("button", { name: "Create a key" }));
  expect(await screen.findByRole("button", { name: "Create key" })).toBeTruthy();
});

test("a key of one's own choice must be for something", async () => {
  const create = vi.fn<(input: unknown) => unknown>(() => key);
  const { user } = await showKeys({ answers: { "apiKeys.create": (input) => create(input) } });
  await user.click(await screen.findByRole("button", { name: "Create a key" }));
  await user.type(await screen.findByLabelText("Name"), "Nothing");
  await user.click(screen.getByRole("radio", { name: "Choose what it may do" }));
  await user.click(screen.getByRole("button", { name: "Create key" }));

  expect(await screen.findByText("Choose at least one thing that the key may do.")).toBeTruthy();
  expect(create).not.toHaveBeenCalled();
});

test("a key is revoked only after a question that names it", async () => {
  const revoke = vi.fn<(input: unknown) => unknown>(() => key);
  const { user } = await showKeys({ answers: { "apiKeys.revoke": (input) => revoke(input) } });
  await user.click(await screen.findByRole("button", { name: "Revoke Phone gateway" }));

  expect(vi.mocked(confirm).mock.lastCall?.[0]).toMatchObject({ title: "Revoke “Phone gateway”?" });
  expect(revoke).not.toHaveBeenCalled();

  vi.mocked(confirm).mockResolvedValueOnce(true);
  await user.click(screen.getByRole("button", { name: "Revoke Phone gateway" }));
  await waitFor(() => expect(revoke).toHaveBeenCalledExactlyOnceWith({ keyId: "key_1" }));
});

test("what no longer works says so and offers nothing to revoke", async () => {
  const past = "2020-01-01T00:00:00.000Z";
  await showKeys({
    keys: [
      { ...key, revokedAt: past },
      { ...key, id: "key_2", expiresAt: past },
    ],
  });

  expect(await screen.findByText("Revoked")).toBeTruthy();
  expect(screen.getByText("Expired")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Revoke/ })).toBeNull();
});

test("a double click makes one key and shows it", async () => {
  const create = vi
    .fn<() => unknown>(() => Promise.reject(refusal("in-use", "Another API key in use has this name.")))
    .mockImplementationOnce(() => ({ ...key, key: "chk_abcdef" }));
  const { user } = await showKeys({ keys: [], answers: { "apiKeys.create": create } });
  await user.click(await screen.findByRole("button", { name: "Create a key" }));
  await user.type(await screen.findByLabelText("Name"), "Phone gateway");
  await clickTwice(screen.getByRole("button", { name: "Create key" }));

  expect(await screen.findByDisplayValue("chk_abcdef")).toBeTruthy();
  expect(create).toHaveBeenCalledOnce();
});
