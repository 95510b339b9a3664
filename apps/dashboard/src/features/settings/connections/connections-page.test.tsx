// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { confirm } from "../../../components/confirm.tsx";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import type { Answers } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { ConnectionsPage } from "./connections-page.tsx";

vi.mock("../../../components/confirm.tsx", () => ({ confirm: vi.fn(() => Promise.resolve(true)) }));

const connection = {
  id: "connection_1",
  name: "CRM",
  authentication: { type: "bearer", tokenSecret: "crm-key", origin: "https://api.example.com" },
  version: 1,
  createdAt: "2026-11-24T10:00:00.000Z",
  updatedAt: "2026-11-24T10:00:00.000Z",
  writtenBy: "ada@example.com",
  usedBy: [{ id: "tool_1", name: "Look up" }],
  lastUsedAt: null,
  health: null,
  missingSecrets: [],
};

function showPage({ answers = {}, ...shown }: { connections?: object[]; answers?: Answers } = {}) {
  const { connections = [connection] } = shown;
  return show(<ConnectionsPage />, {
    answers: {
      ...aWorkspaceFor("owner"),
      "connections.list": () => ({ items: connections, nextCursor: null }),
      "secrets.names": () => ({ names: ["crm-key"] }),
      "environments.known": () => ({ environments: [{ name: "production", values: {} }] }),
      ...answers,
    },
  });
}

test("each says where it may go, who signs in by it, and that a secret of it is gone", async () => {
  await showPage({ connections: [connection, { ...connection, id: "c2", missingSecrets: ["gone-key"] }] });
  expect(await screen.findAllByText("Bearer token · goes to https://api.example.com alone")).toHaveLength(2);
  expect(screen.getAllByRole("link", { name: "Look up" })).toHaveLength(2);
  expect(screen.getByText("Secret missing")).toBeTruthy();
  expect(screen.getByText("There is no secret named gone-key; save it, or choose another.")).toBeTruthy();
});

test("what is missing is pointed out at its field, and a complete one is saved", async () => {
  const create = vi.fn<(input: unknown) => unknown>(() => connection);
  const { user } = await showPage({
    connections: [],
    answers: { "connections.create": (input) => create(input) },
  });
  await user.click(await screen.findByRole("button", { name: "Add a connection" }));
  await user.click(await screen.findByRole("button", { name: "Save connection" }));
  expect(await screen.findByText(/The name/)).toBeTruthy();
  expect(create).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText("Name"), "CRM");
  await user.click(screen.getByRole("combobox", { name: "Secret with the token" }));
  await user.click(await screen.findByRole("option", { name: "crm-key" }));
  await user.click(screen.getByRole("button", { name: "Save connection" }));
  await waitFor(() =>
    expect(create).toHaveBeenCalledExactlyOnceWith({
      name: "CRM",
      authentication: { type: "bearer", tokenSecret: "crm-key" },
    }),
  );
});

test("a test tells in words how it went", async () => {
  const message = "The endpoint answered 401: it did not accept it.";
  const tried = vi.fn<(input: unknown) => unknown>(() => ({ verdict: "rejected", message }));
  const { user } = await showPage({ answers: { "connections.test": (input) => tried(input) } });
  await user.click(await screen.findByRole("button", { name: "Test CRM" }));
  await user.type(await screen.findByLabelText("Address"), "/me");
  await user.click(screen.getByRole("button", { name: "Test connection" }));
  expect(await screen.findByText("It was rejected")).toBeTruthy();
  expect(screen.getByText(message)).toBeTruthy();
  expect(tried).toHaveBeenCalledExactlyOnceWith({
    connectionId: "connection_1",
    environment: "production",
    url: "https://api.example.com/me",
  });
});

test("one that tools sign in by is removed after it is said which would stop working", async () => {
  const remove = vi.fn<(input: unknown) => unknown>(() => null);
  const { user } = await showPage({ answers: { "connections.remove": (input) => remove(input) } });
  await user.click(await screen.findByRole("button", { name: "Remove CRM" }));
  await waitFor(() =>
    expect(remove).toHaveBeenCalledExactlyOnceWith({ connectionId: "connection_1", force: true }),
  );
  expect(vi.mocked(confirm).mock.lastCall?.[0].body).toContain("“Look up” would not run any more");
});
