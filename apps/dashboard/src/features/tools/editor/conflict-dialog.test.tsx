// @vitest-environment happy-dom
import { aTool, aToolDraft } from "@callhook/core/testing";
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../../testing/show.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import type { Conflict } from "./use-tool-editor.ts";

async function showConflict(conflict: Conflict | null) {
  const actions = { onLoadTheirs: vi.fn(), onOverwrite: vi.fn(), onClose: vi.fn() };
  const { user } = await show(<ConflictDialog conflict={conflict} {...actions} />);
  const press = (name: string) => user.click(screen.getByRole("button", { name }));
  return { press, ...actions };
}

const mine = aToolDraft({ name: "Mine", url: "https://mine.example.com/a" });

test("without a conflict there is no dialog", async () => {
  await showConflict(null);

  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a conflict names the fields that differ, and whose version came first", async () => {
  await showConflict({
    mine,
    theirs: aTool({ name: "Theirs", url: "https://mine.example.com/b", version: 4 }),
  });

  const words = screen.getByRole("dialog").textContent;
  expect(words).toContain("Version 4 was saved while you were editing.");
  expect(words).toContain("It differs from yours in the name and URL.");
});

test("a conflict over the same words says that nothing is at stake", async () => {
  await showConflict({ mine, theirs: aTool({ ...mine, version: 2 }) });

  expect(screen.getByRole("dialog").textContent).toContain("It says exactly what yours says.");
});

test.each([
  ["Keep editing", "onClose"],
  ["Load theirs", "onLoadTheirs"],
  ["Overwrite with mine", "onOverwrite"],
] as const)("%s does that and nothing else", async (label, chosen) => {
  const { press, ...actions } = await showConflict({ mine, theirs: aTool({ version: 2 }) });

  await press(label);

  const called = Object.entries(actions).filter(([, action]) => action.mock.calls.length > 0);
  expect(called.map(([name]) => name)).toEqual([chosen]);
});
