// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { confirm } from "../../../components/confirm.tsx";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import { type Answers, refusal } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { EnvironmentsPage } from "./environments-page.tsx";

vi.mock("../../../components/confirm.tsx", () => ({ confirm: vi.fn(() => Promise.resolve(true)) }));

const production = { id: "production", name: "production", isProduction: true, createdAt: null };
const staging = {
  id: "environment_1",
  name: "staging",
  isProduction: false,
  createdAt: "2026-11-24T10:00:00.000Z",
};
const variable = {
  name: "base_url",
  values: { production: "https://a.example" },
  createdAt: "2026-11-24T10:00:00.000Z",
  updatedAt: "2026-11-24T10:00:00.000Z",
  writtenBy: "ada@example.com",
  usedBy: { tools: [], connections: [] },
};

type Shown = { variables?: object[]; answers?: Answers; role?: "owner" | "viewer" };

function showPage({ variables = [], answers = {}, role = "owner" }: Shown = {}) {
  return show(<EnvironmentsPage />, {
    answers: {
      ...aWorkspaceFor(role),
      "environments.list": () => ({ items: [production, staging], nextCursor: null }),
      "environments.variables": () => ({ items: variables, nextCursor: null }),
      ...answers,
    },
  });
}

test("a variable is saved with a value for each environment, and none where the field is empty", async () => {
  const write = vi.fn<(input: unknown) => unknown>(() => ({ name: "base_url" }));
  const { user } = await showPage({ answers: { "environments.writeVariable": (input) => write(input) } });
  await user.click(await screen.findByRole("button", { name: "Add a variable" }));
  await user.type(await screen.findByLabelText("Name"), "base_url");
  await user.click(screen.getByRole("button", { name: "Save variable" }));
  expect(await screen.findByText("Give it a value in one environment at least.")).toBeTruthy();
  await user.type(screen.getByLabelText("Value in staging"), "https://s.example");
  await user.click(screen.getByRole("button", { name: "Save variable" }));
  await waitFor(() =>
    expect(write).toHaveBeenCalledExactlyOnceWith({
      name: "base_url",
      values: { production: null, staging: "https://s.example" },
    }),
  );
});

test("where a variable has no value of its own, what holds there is said", async () => {
  await showPage({ variables: [variable, { ...variable, name: "debug", values: { staging: "on" } }] });
  const list = await screen.findByRole("list", { name: "Variables" });
  const [shared, own] = within(list).getAllByRole("listitem");
  expect(shared?.textContent).toContain("stagingAs in production");
  expect(own?.textContent).toContain("productionNo value: tools that name it cannot run here");
});

test("an environment that holds values is removed after a second question that names them", async () => {
  const message = "The environment staging has its own value of base_url.";
  const remove = vi.fn<(input: unknown) => unknown>((input) =>
    Object.hasOwn(input ?? {}, "force") ? null : Promise.reject(refusal("in-use", message)),
  );
  const { user } = await showPage({ answers: { "environments.remove": (input) => remove(input) } });
  await user.click(await screen.findByRole("button", { name: "Remove staging" }));
  await waitFor(() => expect(remove).toHaveBeenCalledTimes(2));
  expect(vi.mocked(confirm).mock.lastCall?.[0].body).toContain(message);
  expect(remove).toHaveBeenLastCalledWith({ environmentId: "environment_1", force: true });
});

test("who may only look sees the values, and nothing to change them with", async () => {
  await showPage({ variables: [variable], role: "viewer" });
  expect(await screen.findByText("https://a.example")).toBeTruthy();
  for (const name of ["Add a variable", "Change base_url", "Rename staging", "Add an environment"])
    expect(screen.queryByRole("button", { name })).toBeNull();
});
