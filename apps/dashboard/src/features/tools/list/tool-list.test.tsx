// @vitest-environment happy-dom
import { aTool } from "@callhook/core/testing";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { laterAnswer, refusal } from "../../../testing/fake-api.ts";
import { show } from "../../../testing/show.tsx";
import { ToolsPage } from "../tools-page.tsx";

const tool = aTool({ id: "tool_1", name: "Check area", url: "https://api.example.com/check-area" });
const workspace = { "workspace.get": () => ({ id: "default", name: "Plumber", plan: "plus" }) };

function enabledSwitch(): Promise<HTMLInputElement> {
  return screen.findByRole<HTMLInputElement>("switch", { name: "Check area is enabled" });
}

test("a tool shows what it calls and who may use it, and leads to its editor", async () => {
  await show(<ToolsPage />, {
    answers: { ...workspace, "tools.list": () => ({ items: [tool], nextCursor: null }) },
  });

  const link = await screen.findByRole("link", { name: "Check area" });
  expect(link.getAttribute("href")).toBe("/integrations/webhook/tool_1");
  const row = screen.getByRole("listitem").textContent;
  for (const words of ["POST", "api.example.com/check-area", "Receptionist", "Assistant"]) {
    expect(row).toContain(words);
  }
});

test("a tool is switched at once, before the server has answered", async () => {
  const saving = laterAnswer();
  let isEnabled = true;
  const { user } = await show(<ToolsPage />, {
    answers: {
      ...workspace,
      "tools.list": () => ({ items: [{ ...tool, enabled: isEnabled }], nextCursor: null }),
      "tools.setEnabled": saving.answer,
    },
  });

  await user.click(await enabledSwitch());
  expect((await enabledSwitch()).checked).toBe(false);

  isEnabled = false;
  saving.resolve({ ...tool, enabled: false });
  await waitFor(async () => expect((await enabledSwitch()).checked).toBe(false));
});

test("a switch that is refused goes back", async () => {
  const saving = laterAnswer();
  const { user } = await show(<ToolsPage />, {
    answers: {
      ...workspace,
      "tools.list": () => ({ items: [tool], nextCursor: null }),
      "tools.setEnabled": saving.answer,
    },
  });
  await user.click(await enabledSwitch());

  saving.reject(refusal("unavailable", "Try again in a moment."));

  await waitFor(async () => expect((await enabledSwitch()).checked).toBe(true));
});

test("a search that fits nothing says so and can be cleared", async () => {
  const { user } = await show(<ToolsPage />, {
    answers: {
      ...workspace,
      "tools.list": (input) => ({ items: isSearching(input) ? [] : [tool], nextCursor: null }),
    },
  });

  await user.type(await screen.findByLabelText("Search tools"), "zebra");
  await user.click(await screen.findByRole("button", { name: "Clear search and filter" }));

  expect(await screen.findByRole("link", { name: "Check area" })).toBeTruthy();
});

function isSearching(input: unknown): boolean {
  return typeof input === "object" && input !== null && "search" in input && input.search === "zebra";
}
