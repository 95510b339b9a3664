// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { useQueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { laterAnswer } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import { PlanGate } from "./plan-gate.tsx";

function workspaceOn(plan: () => string) {
  return { "workspace.get": () => ({ id: "default", name: "Plumber", plan: plan() }) };
}

function RefreshButton() {
  const queries = useQueryClient();
  return <button onClick={() => void queries.invalidateQueries()}>Refresh</button>;
}

test.each(["plus", "pro", "enterprise"])("webhook tools are open on %s", async (plan) => {
  await show(<PlanGate>the tools</PlanGate>, { answers: workspaceOn(() => plan) });

  expect(await screen.findByText("the tools")).toBeTruthy();
});

test("a Free workspace sees what tools are for and how to get them, and no tools", async () => {
  await show(<PlanGate>the tools</PlanGate>, { answers: workspaceOn(() => "free") });

  expect(await screen.findByRole("heading", { name: "Webhook tools come with the Plus plan" })).toBeTruthy();
  expect(screen.getByText("npx pnpm workspace:plan plus")).toBeTruthy();
  expect(screen.queryByText("the tools")).toBeNull();
});

test("nothing is shown or refused before the plan is known", async () => {
  const workspace = laterAnswer();
  await show(<PlanGate>the tools</PlanGate>, { answers: { "workspace.get": workspace.answer } });

  expect(await screen.findByText("Loading…")).toBeTruthy();
  expect(screen.queryByText("the tools")).toBeNull();

  workspace.resolve({ id: "default", name: "Plumber", plan: "plus" });
  expect(await screen.findByText("the tools")).toBeTruthy();
});

test("a plan that cannot be read offers to try again", async () => {
  let attempts = 0;
  const { user } = await show(<PlanGate>the tools</PlanGate>, {
    answers: {
      "workspace.get": () => {
        attempts += 1;
        if (attempts === 1) throw new Error("connection refused");
        return { id: "default", name: "Plumber", plan: "plus" };
      },
    },
  });

  await user.click(await screen.findByRole("button", { name: "Try again" }));

  expect(await screen.findByText("the tools")).toBeTruthy();
});

test.each([
  { keepsWork: true, isKept: true },
  { keepsWork: false, isKept: false },
])("when the plan ends under open work, it is kept: $keepsWork", async ({ keepsWork, isKept }) => {
  let plan = "plus";
  const { user } = await show(
    <>
      <RefreshButton />
      <PlanGate keepsWork={keepsWork}>
        <input aria-label="Name" />
      </PlanGate>
    </>,
    { answers: workspaceOn(() => plan) },
  );
  await user.type(await screen.findByLabelText("Name"), "Half a name");

  plan = "free";
  await user.click(screen.getByText("Refresh"));

  const title = isKept ? "This workspace is on the Free plan now" : "Webhook tools come with the Plus plan";
  await waitFor(() => expect(screen.getByText(title)).toBeTruthy());
  const field = screen.queryByLabelText<HTMLInputElement>("Name");
  expect(field?.value).toBe(isKept ? "Half a name" : undefined);
});
