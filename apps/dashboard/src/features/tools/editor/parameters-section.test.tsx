// @vitest-environment happy-dom
import type { Parameter, ParameterInput, ToolDraft } from "@callhook/core";
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
    { answers: { "secrets.names": () => ({ names: ["crm-key"] }) } },
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
const address = aParameter({
  key: "address",
  type: "object",
  properties: [{ key: "street", type: "string", description: "The street.", required: true }],
});

test("everything that a parameter holds is shown, and kept through moving and saving", async () => {
  const { user, press, onSave } = await showParameters(colour, address);
  expect(screen.getAllByLabelText("Choices")[0]).toHaveProperty("value", "red\nblue");
  expect(screen.getByLabelText("Variable")).toHaveProperty("value", "colour");
  expect(screen.getByLabelText("Trusted only")).toHaveProperty("checked", true);
  expect(screen.getByLabelText("Property key")).toHaveProperty("value", "street");

  await user.type(screen.getAllByLabelText("Description")[0] ?? document.body, " Any.");
  await press("Move parameter address up");
  await press("Save");

  const [first, second] = onSave.mock.lastCall?.[0].parameters ?? [];
  expect(first).toEqual(address);
  expect(second).toEqual({ ...colour, description: `${colour.description} Any.` });
});

test("a list of objects is built by hand, property by property, with its limits", async () => {
  const { user, press, onSave } = await showParameters("guests");

  await user.selectOptions(screen.getByLabelText("Type"), "array");
  await user.selectOptions(screen.getByLabelText("Item type"), "object");
  await user.type(screen.getByLabelText("Property key"), "email");
  await user.type(screen.getByLabelText("Property description"), "Where to write to.");
  await user.selectOptions(screen.getByLabelText("Kind"), "email");
  await user.type(screen.getByLabelText("Most items"), "4");
  await press("Duplicate property email");
  await press("Save");

  const property = {
    type: "string",
    description: "Where to write to.",
    required: true,
    kind: { name: "email" },
  };
  expect(onSave.mock.lastCall?.[0].parameters).toEqual([
    aParameter({
      key: "guests",
      type: "array",
      maxItems: 4,
      items: {
        type: "object",
        properties: [
          { key: "email", ...property },
          { key: "email_copy", ...property },
        ],
      } as ParameterInput["items"],
    }),
  ]);
});

test("default, examples and bounds are read by their type, and a wrong one is told at its field", async () => {
  const { user, press, onSave } = await showParameters("hours");

  await user.selectOptions(screen.getByLabelText("Type"), "number");
  await user.type(screen.getByLabelText("Default"), "9");
  await user.type(screen.getByLabelText("Examples"), "1.5\n2");
  await user.type(screen.getByLabelText("Maximum"), "8");
  await press("Save");
  expect(await screen.findByText("The default must be at most 8.")).toBeTruthy();
  expect(onSave).not.toHaveBeenCalled();

  await user.clear(screen.getByLabelText("Maximum"));
  await user.type(screen.getByLabelText("Maximum"), "10");
  await press("Save");
  expect(onSave.mock.lastCall?.[0].parameters).toEqual([
    aParameter({ key: "hours", type: "number", default: 9, examples: [1.5, 2], maximum: 10 }),
  ]);
});

test("a value that comes from elsewhere says how far it can be trusted", async () => {
  const { user, press, onSave } = await showParameters("token");
  expect(screen.getByText(/Not trusted/)).toBeTruthy();

  await user.selectOptions(screen.getByLabelText("Value from"), "secret");
  await user.click(screen.getByRole("combobox", { name: "Secret" }));
  await user.click(await screen.findByRole("option", { name: "crm-key" }));
  expect(screen.getByText(/^Trusted: nothing said/)).toBeTruthy();
  await press("Save");

  expect(onSave.mock.lastCall?.[0].parameters).toEqual([
    aParameter({ key: "token", source: { from: "secret", name: "crm-key" } }),
  ]);
});

test("a copy stands beside the first under a key of its own", async () => {
  const { press } = await showParameters("first", "second");
  await press("Duplicate parameter first");
  expect(shownKeys()).toEqual(["first", "first_copy", "second"]);
});

test("a folded parameter shows its key, and unfolds when something in it is wrong", async () => {
  const { press } = await showParameters({ ...aParameter({ key: "first" }), description: "" });
  await press("Fold parameter first");
  expect(shownKeys()).toEqual([]);
  expect(screen.getByText("first")).toBeTruthy();

  await press("Save");
  expect(await screen.findByText("Description is required.")).toBeTruthy();
  expect(shownKeys()).toEqual(["first"]);
});

test("parameters that JSON Schema would mix up stay in the form, and say why", async () => {
  const { user } = await showParameters("twice", "twice");
  await user.click(screen.getByText("JSON Schema"));
  expect(screen.getByRole("alert").textContent).toContain("a key of its own");
  expect(shownKeys()).toEqual(["twice", "twice"]);
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
