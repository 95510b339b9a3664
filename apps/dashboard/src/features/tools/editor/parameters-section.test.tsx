// @vitest-environment happy-dom
import type { ToolDraft } from "@callhook/core";
import { aParameter } from "@callhook/core/testing";
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../../../testing/show.tsx";
import { ToolFormFrame } from "../../../testing/tool-form-frame.tsx";
import { ParametersSection } from "./parameters-section.tsx";

const complete = {
  name: "Check area",
  description: "Checks whether we come out to an area.",
  url: "https://api.example.com/check-area",
};

async function showParameters(...keys: string[]) {
  const onSave = vi.fn<(draft: ToolDraft) => void>();
  const parameters = keys.map((key) => aParameter({ key }));
  const { user } = await show(
    <ToolFormFrame initial={{ ...complete, parameters }} onSave={onSave}>
      <ParametersSection />
    </ToolFormFrame>,
  );
  const press = (name: string) => user.click(screen.getByRole("button", { name }));
  return { user, press, onSave };
}

function shownKeys(): string[] {
  return screen.queryAllByLabelText<HTMLInputElement>("Key").map(({ value }) => value);
}

test("a tool without parameters says what that means", async () => {
  await showParameters();

  expect(screen.getByText(/sends the same request every time/)).toBeTruthy();
});

test("an added parameter is ready to be typed into", async () => {
  const { user, press } = await showParameters("zip_code");

  await press("Add parameter");
  await user.keyboard("phone");

  expect(shownKeys()).toEqual(["zip_code", "phone"]);
});

test("a removed parameter comes back where it was, with all that was typed", async () => {
  const { press, onSave } = await showParameters("first", "second", "third");

  await press("Remove parameter second");
  expect(shownKeys()).toEqual(["first", "third"]);
  expect(screen.getByText("Removed second.")).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Undo");

  await press("Undo");
  expect(shownKeys()).toEqual(["first", "second", "third"]);
  expect(screen.queryByText("Removed second.")).toBeNull();

  await press("Save");
  expect(onSave.mock.lastCall?.[0].parameters[1]).toEqual(aParameter({ key: "second" }));
});

test("adding something gives up what could be taken back", async () => {
  const { press } = await showParameters("first");
  await press("Remove parameter first");

  await press("Add parameter");

  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("parameters move up and down, and the order is what is saved", async () => {
  const { press, onSave } = await showParameters("first", "second", "third");

  await press("Move parameter third up");
  await press("Move parameter first down");

  expect(shownKeys()).toEqual(["third", "first", "second"]);
  await press("Save");
  expect(onSave.mock.lastCall?.[0].parameters.map(({ key }) => key)).toEqual(["third", "first", "second"]);
});

test("the first cannot move up and the last cannot move down", async () => {
  await showParameters("first", "second");

  expect(screen.getByRole("button", { name: "Move parameter first up" })).toHaveProperty("disabled", true);
  expect(screen.getByRole("button", { name: "Move parameter first down" })).toHaveProperty("disabled", false);
  expect(screen.getByRole("button", { name: "Move parameter second down" })).toHaveProperty("disabled", true);
});

test("a key that is used twice is told at the second one", async () => {
  await showParameters("zip_code", "zip_code");

  const [first, second] = screen.getAllByRole("listitem");
  expect(within(first ?? document.body).queryByText("The key zip_code is used twice.")).toBeNull();
  expect(within(second ?? document.body).getByText("The key zip_code is used twice.")).toBeTruthy();
});

test("a value in the path is required as soon as it is put there", async () => {
  const { user, press, onSave } = await showParameters();
  await press("Add parameter");
  await user.click(screen.getByLabelText("Required"));
  expect(screen.getByLabelText("Required")).toHaveProperty("checked", false);

  await user.selectOptions(screen.getByLabelText("Sent in"), "path");

  expect(screen.getByLabelText("Required")).toHaveProperty("checked", true);
  expect(screen.getByLabelText("Required")).toHaveProperty("disabled", true);
  expect(onSave).not.toHaveBeenCalled();
});
