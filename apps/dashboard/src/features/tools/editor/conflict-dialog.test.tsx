// @vitest-environment happy-dom
import { aParameter, aTool, aToolDraft } from "@callhook/core/testing";
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../../testing/show.tsx";
import type { ToolForm } from "../model/tool-form.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import type { Conflict } from "./use-conflict.ts";

const base = aToolDraft({ name: "Base", url: "https://example.com/base" });
const mine = aToolDraft({ ...base, name: "Mine", description: "My words." });
const theirs = aToolDraft({ ...base, name: "Theirs", parameters: [aParameter({ key: "zip" })] });
const conflict: Conflict = {
  base: JSON.parse(JSON.stringify(base)),
  mine,
  theirs,
  by: "vera@example.com",
  isByYou: false,
  isLive: true,
  live: aTool({ ...theirs, version: 4 }),
  draft: null,
};

async function showConflict(shown: Conflict | null) {
  const actions = { onMerge: vi.fn<(merged: ToolForm) => void>(), onClose: vi.fn() };
  const { user } = await show(<ConflictDialog conflict={shown} {...actions} />);
  return { user, press: (name: string) => user.click(screen.getByRole("button", { name })), ...actions };
}

test("without a conflict there is no dialog", async () => {
  await showConflict(null);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a conflict says who came first, and shows both sides of each field", async () => {
  await showConflict(conflict);
  expect(screen.getByRole("dialog").textContent).toContain("vera@example.com published version 4");
  const name = within(screen.getByRole("radiogroup", { name: "Name" }));
  expect(name.getByText("Both changed this")).toBeTruthy();
  for (const words of ["Mine", "Theirs"]) expect(name.getByText(words)).toBeTruthy();
});

test("what only one changed is chosen already, so that bringing together loses neither", async () => {
  const { press, onMerge } = await showConflict(conflict);
  await press("Bring together");
  expect(onMerge).toHaveBeenCalledWith({ ...mine, parameters: theirs.parameters });
});

test("a field is taken from theirs where that is chosen", async () => {
  const { user, press, onMerge } = await showConflict(conflict);
  const name = within(screen.getByRole("radiogroup", { name: "Name" }));
  await user.click(name.getByRole("radio", { name: /From vera/ }));
  await press("Bring together");
  expect(onMerge).toHaveBeenCalledWith({ ...mine, name: "Theirs", parameters: theirs.parameters });
});

test("all of one side can be taken, and the dialog can be left with nothing decided", async () => {
  const { press, onMerge, onClose } = await showConflict(conflict);
  await press("Use all of theirs");
  expect(onMerge).toHaveBeenLastCalledWith(theirs);
  await press("Use all of mine");
  expect(onMerge).toHaveBeenLastCalledWith(mine);
  await press("Keep editing");
  expect(onClose).toHaveBeenCalledOnce();
});

test("whoever changed it in another tab is not told of somebody else", async () => {
  const { press, onMerge } = await showConflict({ ...conflict, isByYou: true, isLive: false });
  const dialog = screen.getByRole("dialog", { name: "You changed this tool elsewhere meanwhile" });
  expect(dialog.textContent).toContain("on another device, you changed the draft");
  expect(dialog.textContent).not.toMatch(/vera|They changed/);
  await press("Use all from elsewhere");
  expect(onMerge).toHaveBeenLastCalledWith(theirs);
});
