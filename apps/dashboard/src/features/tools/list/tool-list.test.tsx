// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { laterAnswer, refusal } from "../../../testing/fake-api.ts";
import { aLibraryTool } from "../../../testing/a-library-tool.ts";
import { show } from "../../../testing/show.tsx";
import { ToolsPage } from "../tools-page.tsx";

const tool = aLibraryTool({
  id: "tool_1",
  name: "Check area",
  url: "https://api.example.com/check-area",
});
const workspace = { "workspace.get": () => ({ id: "default", name: "Plumber", plan: "plus" }) };

function enabledSwitch(): Promise<HTMLInputElement> {
  return screen.findByRole<HTMLInputElement>("switch", { name: "Check area is enabled" });
}

test("a tool shows what it calls and who may use it, and leads to its editor", async () => {
  await show(<ToolsPage />, {
    path: "/integrations/webhook",
    answers: { ...workspace, "tools.library": () => ({ items: [tool], nextCursor: null }) },
  });

  const link = await screen.findByRole("link", { name: "Check area" });
  expect(link.getAttribute("href")).toBe("/integrations/webhook/tool_1");
  const row = screen.getByRole("listitem").textContent;
  for (const words of [
    "POST",
    "api.example.com/check-area",
    "Receptionist",
    "Assistant",
    "Works",
    "75 %",
    "12",
  ]) {
    expect(row).toContain(words);
  }
});

test("a tool is switched at once, before the server has answered", async () => {
  const saving = laterAnswer();
  let isEnabled = true;
  const { user } = await show(<ToolsPage />, {
    path: "/integrations/webhook",
    answers: {
      ...workspace,
      "tools.library": () => ({ items: [{ ...tool, enabled: isEnabled }], nextCursor: null }),
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
    path: "/integrations/webhook",
    answers: {
      ...workspace,
      "tools.library": () => ({ items: [tool], nextCursor: null }),
      "tools.setEnabled": saving.answer,
    },
  });
  await user.click(await enabledSwitch());

  saving.reject(refusal("unavailable", "Try again in a moment."));

  await waitFor(async () => expect((await enabledSwitch()).checked).toBe(true));
});

test("a search that fits nothing says so and can be cleared", async () => {
  const { user } = await show(<ToolsPage />, {
    path: "/integrations/webhook",
    answers: {
      ...workspace,
      "tools.library": (input) => ({ items: isSearching(input) ? [] : [tool], nextCursor: null }),
    },
  });

  await user.type(await screen.findByLabelText("Search tools"), "zebra");
  await user.click(await screen.findByRole("button", { name: "Clear search and filters" }));

  expect(await screen.findByRole("link", { name: "Check area" })).toBeTruthy();
});

function isSearching(input: unknown): boolean {
  return typeof input === "object" && input !== null && "search" in input && input.search === "zebra";
}

const three = ["One", "Two", "Three"].map((name) => aLibraryTool({ id: `tool_${name}`, name }));
const listed = {
  ...workspace,
  "tools.library": () => ({ items: three, nextCursor: null }),
};
const box = (name: string) => screen.findByRole<HTMLInputElement>("checkbox", { name: `Choose ${name}` });

test("a click with the shift key chooses the rows between, and they are changed by one request", async () => {
  const changeMany = vi.fn<(input: unknown) => unknown>(() => ({ changed: three }));
  const { user } = await show(<ToolsPage />, {
    path: "/integrations/webhook",
    answers: { ...listed, "tools.changeMany": (input) => changeMany(input) },
  });
  await user.click(await box("One"));
  await user.keyboard("{Shift>}");
  await user.click(await box("Three"));
  await user.keyboard("{/Shift}");
  const bar = within(screen.getByRole("toolbar", { name: "Chosen tools" }));
  expect(bar.getByRole("status").textContent).toBe("3 tools chosen");
  await user.click(bar.getByRole("button", { name: "Disable" }));
  await waitFor(() =>
    expect(changeMany.mock.calls).toEqual([
      [{ toolIds: ["tool_One", "tool_Two", "tool_Three"], change: { change: "disable" } }],
    ]),
  );
});

test("rows are chosen by keyboard alone, and let go by Escape", async () => {
  const { user } = await show(<ToolsPage />, { path: "/integrations/webhook", answers: listed });
  (await box("One")).focus();
  await user.keyboard(" ");
  await user.keyboard("{ArrowDown}{Shift>}{ArrowDown}{/Shift}");
  expect(document.activeElement).toBe(await box("Three"));
  expect(screen.getByText("3 tools chosen")).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("toolbar", { name: "Chosen tools" })).toBeNull();
});

test("a tool that is needed has to be named before it is deleted, and is deleted by force then", async () => {
  const removeMany = vi.fn<(input: unknown) => unknown>(() => null);
  const usage = {
    toolId: "tool_One",
    name: "One",
    enabled: true,
    agents: ["receptionist"],
    instructionsOf: [],
    callsInProgress: [],
    dependants: [{ toolId: "tool_Two", name: "Two", because: "runs-after", variable: null }],
  };
  const { user } = await show(<ToolsPage />, {
    path: "/integrations/webhook",
    answers: { ...listed, "tools.usage": () => [usage], "tools.removeMany": (input) => removeMany(input) },
  });
  await user.click(await screen.findByRole("button", { name: "More about One" }));
  await user.click(await screen.findByRole("menuitem", { name: "Delete…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Delete “One”?" }));
  expect(await dialog.findByText("“Two” runs only after it has succeeded.")).toBeTruthy();
  const remove = dialog.getByRole<HTMLButtonElement>("button", { name: "Delete tool" });
  expect(remove.disabled).toBe(true);
  await user.type(dialog.getByLabelText(/^Type “One”/), "one");
  await user.click(remove);
  await waitFor(() => expect(removeMany.mock.calls).toEqual([[{ toolIds: ["tool_One"], force: true }]]));
});
