// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { confirm } from "../../../components/confirm.tsx";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import { clickTwice } from "../../../testing/click-twice.ts";
import { type Answers, refusal } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { SecretsPage } from "./secrets-page.tsx";

vi.mock("../../../components/confirm.tsx", () => ({ confirm: vi.fn(() => Promise.resolve(true)) }));

const secret = {
  name: "crm-key",
  version: 1,
  createdAt: "2026-11-24T10:00:00.000Z",
  updatedAt: "2026-11-24T10:00:00.000Z",
  writtenBy: "ada@example.com",
  lastUsedAt: null,
  health: null,
  usedBy: { tools: [], connections: [], lines: [], agents: [] },
  environments: [],
};

function showSecrets({ secrets = [secret], answers = {} }: { secrets?: object[]; answers?: Answers } = {}) {
  const list = () => ({ items: secrets, nextCursor: null });
  return show(<SecretsPage />, { answers: { ...aWorkspaceFor("owner"), "secrets.list": list, ...answers } });
}

test("a new secret is sent as it was pasted, and its value is not on the page any more", async () => {
  const write = vi.fn<(input: unknown) => unknown>(() => ({ name: "crm-key" }));
  const { user } = await showSecrets({ secrets: [], answers: { "secrets.write": (input) => write(input) } });
  await user.click(await screen.findByRole("button", { name: "Add a secret" }));
  await user.type(await screen.findByLabelText("Name"), "crm-key");
  await user.click(screen.getByLabelText("Value"));
  await user.paste("-----BEGIN-----\nabc\n-----END-----\n");
  await user.click(screen.getByRole("button", { name: "Save secret" }));

  await waitFor(() =>
    expect(write).toHaveBeenCalledExactlyOnceWith({
      name: "crm-key",
      value: "-----BEGIN-----\nabc\n-----END-----\n",
    }),
  );
  await waitFor(() => expect(screen.queryByLabelText("Value")).toBeNull());
});

test("replacing asks for the value alone, and what was refused stays in the field", async () => {
  const answers = { "secrets.write": () => Promise.reject(refusal("unavailable", "There is no key.")) };
  const { user } = await showSecrets({ answers });
  await user.click(await screen.findByRole("button", { name: "Replace the value of crm-key" }));
  await user.type(await screen.findByLabelText("New value"), "token-2");
  await user.click(screen.getByRole("button", { name: "Replace value" }));

  expect(await screen.findByText("There is no key.")).toBeTruthy();
  expect(screen.getByDisplayValue("token-2")).toBeTruthy();
  expect(screen.queryByLabelText("Name")).toBeNull();
});

test("how a secret fares is told in a sentence, with where it is used", async () => {
  const message = "api.example.com answered 401: it did not accept this secret.";
  await showSecrets({
    secrets: [
      {
        ...secret,
        health: { verdict: "rejected", at: "2026-11-24T10:00:00.000Z", message },
        lastUsedAt: "2026-11-24T10:00:00.000Z",
        usedBy: {
          tools: [{ id: "tool_1", name: "Look up" }],
          connections: [{ id: "c", name: "CRM" }],
          lines: [],
          agents: [],
        },
      },
    ],
  });
  expect(await screen.findByText("Rejected")).toBeTruthy();
  expect(screen.getByText(message, { exact: false })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Look up" }).getAttribute("href")).toBe(
    "/integrations/webhook/tool_1",
  );
  expect(screen.getByText(/the connection “CRM”/)).toBeTruthy();
});

test("removing one that is in use says what stops working, and only then does it by force", async () => {
  const remove = vi.fn<(input: unknown) => unknown>(() => null);
  const usedBy = { tools: [{ id: "tool_1", name: "Look up" }], connections: [], lines: [], agents: [] };
  const { user } = await showSecrets({
    secrets: [{ ...secret, usedBy }],
    answers: { "secrets.remove": (input) => remove(input) },
  });
  vi.mocked(confirm).mockResolvedValueOnce(false);
  await user.click(await screen.findByRole("button", { name: "Remove crm-key" }));
  expect(vi.mocked(confirm).mock.lastCall?.[0].body).toContain("“Look up” would not run any more");
  expect(remove).not.toHaveBeenCalled();

  await user.click(screen.getByRole("button", { name: "Remove crm-key" }));
  await waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith({ name: "crm-key", force: true }));
});

test("without secrets the page says what they are for", async () => {
  await showSecrets({ secrets: [] });
  expect(await screen.findByText("No secrets yet")).toBeTruthy();
});

test("another environment gets a value of its own, which can be taken away again", async () => {
  const write = vi.fn<(input: unknown) => unknown>(() => ({ name: "crm-key" }));
  const remove = vi.fn<(input: unknown) => unknown>(() => null);
  const own = { ...secret, environments: [{ ...secret, name: "staging" }] };
  const environments = ["production", "staging"].map((name) => ({ name, values: {} }));
  const { user } = await showSecrets({
    secrets: [own],
    answers: {
      "environments.known": () => ({ environments }),
      "secrets.write": (input) => write(input),
      "secrets.removeValue": (input) => remove(input),
    },
  });
  await user.click(await screen.findByRole("button", { name: "Replace the value of crm-key" }));
  await user.selectOptions(await screen.findByLabelText("Environment"), "staging");
  await user.type(screen.getByLabelText("New value"), "token-2");
  await user.click(screen.getByRole("button", { name: "Replace value" }));
  const written = { name: "crm-key", value: "token-2", environment: "staging" };
  await waitFor(() => expect(write).toHaveBeenCalledExactlyOnceWith(written));
  await user.click(await screen.findByRole("button", { name: "Remove the value of crm-key in staging" }));
  await waitFor(() =>
    expect(remove).toHaveBeenCalledExactlyOnceWith({ name: "crm-key", environment: "staging" }),
  );
});

test("a double click writes a secret once", async () => {
  const write = vi.fn<() => unknown>(() => ({ name: "crm-key" }));
  const { user } = await showSecrets({ secrets: [], answers: { "secrets.write": write } });
  await user.click(await screen.findByRole("button", { name: "Add a secret" }));
  await user.type(await screen.findByLabelText("Name"), "crm-key");
  await user.type(screen.getByLabelText("Value"), "token");
  await clickTwice(screen.getByRole("button", { name: "Save secret" }));

  await waitFor(() => expect(screen.queryByLabelText("Value")).toBeNull());
  expect(write).toHaveBeenCalledOnce();
});
