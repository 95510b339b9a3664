// @vitest-environment happy-dom
import type { Plan, Tool } from "@callhook/core";
import { aTool } from "@callhook/core/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { aCall } from "../../testing/a-call.ts";
import { clickTwice } from "../../testing/click-twice.ts";
import type { Answers } from "../../testing/fake-api.ts";
import { show } from "../../testing/show.tsx";
import type { CallSummary } from "../calls/call-summary.ts";
import { HomePage } from "./home-page.tsx";

beforeEach(() => localStorage.clear());

type Workspace = { plan?: Plan; tools?: Tool[]; calls?: CallSummary[]; answers?: Answers };

function showHome({ plan = "plus", tools = [], calls = [], answers = {} }: Workspace) {
  return show(<HomePage />, {
    answers: {
      "workspace.get": () => ({ id: "default", name: "Plumber", plan }),
      "tools.list": () => ({ items: tools, nextCursor: null }),
      "calls.list": () => ({ items: calls, nextCursor: null }),
      ...answers,
    },
  });
}

async function currentStep(): Promise<HTMLElement> {
  const steps = await screen.findByRole("region", { name: "Get to your first call" });
  const [current] = within(steps)
    .getAllByRole("listitem")
    .filter((step) => step.getAttribute("aria-current") === "step");
  if (current === undefined) throw new Error("No step is the next one.");
  return current;
}

test("a new workspace begins with a tool, its own or the example", async () => {
  await showHome({});

  const step = await currentStep();
  expect(step.textContent).toContain("Give the receptionist a tool");
  expect(within(step).getAllByRole("button")).toHaveLength(1);
  expect(within(step).getByRole("link", { name: "Describe your own" })).toBeTruthy();
  expect(screen.getByText("No calls yet")).toBeTruthy();
});

test("on Free the first step leads to what Plus brings", async () => {
  await showHome({ plan: "free" });

  const step = await currentStep();
  const link = within(step).getByRole("link", { name: "See what Plus brings" });
  expect(link.getAttribute("href")).toBe("/integrations/webhook");
  expect(within(step).queryAllByRole("button")).toEqual([]);
});

test("with a tool the next step is to talk", async () => {
  await showHome({ tools: [aTool({ agentTargets: ["receptionist"] })] });

  expect((await currentStep()).textContent).toContain("Talk to the receptionist");
});

test("after a call the next step is to read it", async () => {
  await showHome({ tools: [aTool()], calls: [aCall({ id: "call_7" })] });

  const link = within(await currentStep()).getByRole("link", { name: "Read the transcript" });
  expect(link.getAttribute("href")).toBe("/calls/call_7");
});

test("whoever is back sees the latest calls, and no first steps", async () => {
  const calls = [1, 2, 3, 4].map((number) => aCall({ id: `call_${number}`, openingWords: `Call ${number}` }));
  await showHome({ tools: [aTool()], calls });

  expect(await screen.findByRole("link", { name: "Call 4" })).toBeTruthy();
  expect(screen.queryByText("Get to your first call")).toBeNull();
});

test("a double click adds the example once", async () => {
  const example = {
    id: "plumber-check-area",
    title: "Check area",
    summary: "",
    draft: { name: "Check area" },
  };
  const create = vi.fn<() => unknown>(() => aTool());
  await showHome({
    answers: { "tools.templates": () => [example], "tools.create": create, "me.get": () => null },
  });
  await clickTwice(within(await currentStep()).getByRole("button"));

  await waitFor(() => expect(create).toHaveBeenCalledOnce());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(create).toHaveBeenCalledOnce();
});
