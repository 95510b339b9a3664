// @vitest-environment happy-dom
import { allPlans, type Plan, planDetails } from "@callhook/core";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { aWorkspaceFor } from "../../../testing/a-workspace.ts";
import { show } from "../../../testing/show.tsx";
import { PlanPage } from "./plan-page.tsx";

type Stand = {
  plan?: Plan;
  calls?: number;
  tools?: number;
  billing?: { isManaged: boolean; portalUrl: string | null };
};
const unmanaged = { isManaged: false, portalUrl: null };

function showPlan({ plan = "plus", calls = 12, tools = 3, billing = unmanaged }: Stand) {
  const usage = { tools, callsThisMonth: calls, concurrentCalls: 1, members: 2 };
  const monthEndsAt = "2026-12-01T12:00:00.000Z";
  return show(<PlanPage />, {
    answers: {
      ...aWorkspaceFor("owner"),
      "plan.get": () => ({ ...planDetails(plan), usage, monthEndsAt, over: [], billing }),
      "plan.list": () => [...allPlans],
    },
  });
}

test("what is used stands beside its limit, and says when it starts anew", async () => {
  await showPlan({});

  const bar = await screen.findByRole("progressbar", { name: "Calls this month" });
  expect(bar.getAttribute("aria-valuetext")).toBe("12 of 10,000");
  expect(screen.getByText("Counted anew from December 1, 2026.")).toBeTruthy();
  expect(screen.queryByText(/limit is reached|Nearly used up/)).toBeNull();
});

test("near a limit and at it, the page says so in words", async () => {
  await showPlan({ calls: 10_000, tools: 450 });

  expect(await screen.findByText(/Nearly used up: 50 left/)).toBeTruthy();
  expect(
    screen.getByText(/The limit is reached. No call can be started until December 1, 2026/),
  ).toBeTruthy();
});

test("after a downgrade more can be there than the plan has room for", async () => {
  await showPlan({ plan: "free", tools: 3 });

  expect(await screen.findByText("3 of 0")).toBeTruthy();
  expect(screen.getByText(/Those that are there stay/)).toBeTruthy();
});

test("what a plan does not include is not called used up", async () => {
  await showPlan({ plan: "free", tools: 0 });

  expect(await screen.findByText("Not part of this plan.")).toBeTruthy();
});

test("without billing the way to another plan is the operator's", async () => {
  await showPlan({ plan: "plus" });

  expect(await screen.findByText("npx pnpm workspace:plan pro")).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Open the billing portal" })).toBeNull();
});

test("with billing it is the portal", async () => {
  const portalUrl = "https://billing.example.com/portal";
  await showPlan({ billing: { isManaged: true, portalUrl } });

  const link = await screen.findByRole("link", { name: "Open the billing portal" });
  expect(link.getAttribute("href")).toBe(portalUrl);
  expect(screen.queryByText(/pnpm workspace:plan/)).toBeNull();
});
