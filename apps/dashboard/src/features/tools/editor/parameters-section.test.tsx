// @vitest-environment happy-dom
import type { Parameter, ToolDraft } from "@callhook/core";
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

async function showParameters(...given: (string | Parameter)[]) {
  const onSave = vi.fn<(draft: ToolDraft) => void>();
  const parameters = given.map((one) => (typeof one === "string" ? aParameter({ key: one }) : one));
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

const colour = aParameter({
  key: "colour",
  options: ["red", "blue"],
  source: { from: "variable", name: "colour" },
  trusted: true,
});
const sizes = aParameter({ key: "sizes", type: "array", items: { type: "integer" } });

test("a parameter that holds more than is shown says so, and keeps it through moving and saving", async () => {
  const { user, press, onSave } = await showParameters(colour, sizes);
  expect(screen.getByText(/one of red, blue; from the variable colour; never taken/)).toBeTruthy();
  expect(screen.getByText(/a list of integer/)).toBeTruthy();

  await user.type(screen.getAllByLabelText("Description")[0] ?? document.body, " Any.");
  await press("Move parameter sizes up");
  await press("Save");

  const [first, second] = onSave.mock.lastCall?.[0].parameters ?? [];
  expect(first).toEqual(sizes);
  expect(second).toEqual({ ...colour, description: `${colour.description} Any.` });
});

test("a whole number that travels in a header can be made here", async () => {
  const { user, press, onSave } = await showParameters("floors");

  await user.selectOptions(screen.getByLabelText("Type"), "integer");
  await user.selectOptions(screen.getByLabelText("Sent in"), "header");
  await press("Save");

  expect(onSave.mock.lastCall?.[0].parameters).toEqual([
    aParameter({ key: "floors", type: "integer", location: "header" }),
  ]);
});
