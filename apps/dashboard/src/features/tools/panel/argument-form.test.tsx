// @vitest-environment happy-dom
import type { Parameter } from "@callhook/core";
import { aParameter } from "@callhook/core/testing";
import { screen, within } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { show } from "../../../testing/show.tsx";
import { type ArgumentEntries, argumentsOf } from "../model/sample-arguments.ts";
import { ArgumentForm } from "./argument-form.tsx";

const visit = aParameter({
  key: "visit",
  type: "object",
  required: false,
  properties: [
    { key: "street", type: "string", description: "", required: true },
    { key: "rooms", type: "array", items: { type: "integer" }, description: "", required: false },
  ],
});

function showForm(parameter: Parameter, entries: ArgumentEntries = {}) {
  return show(<Form parameter={parameter} initial={entries} />);
}

function Form({ parameter, initial }: { parameter: Parameter; initial: ArgumentEntries }) {
  const [entries, setEntries] = useState(initial);
  return (
    <>
      <ArgumentForm
        parameters={[parameter]}
        entries={entries}
        onEntry={(key, entry) => setEntries((known) => ({ ...known, [key]: entry }))}
      />
      <output>{JSON.stringify(argumentsOf([parameter], entries))}</output>
    </>
  );
}

const sent = (): unknown => JSON.parse(screen.getByRole("status").textContent);

test("an object has a field for each thing it holds, and a list one for each item", async () => {
  const { user } = await showForm(visit, { visit: '{"street":"Elm 1"}' });
  const object = within(screen.getByRole("group", { name: "visit (optional)" }));
  const street = object.getByRole<HTMLInputElement>("textbox", { name: "street" });
  expect(street.value).toBe("Elm 1");
  await user.type(street, "2");
  await user.click(object.getByRole("button", { name: "Add to rooms" }));
  await user.type(object.getByRole("textbox", { name: "rooms 1" }), "4");
  await user.click(object.getByRole("button", { name: "Add to rooms" }));
  await user.type(object.getByRole("textbox", { name: "rooms 2" }), "five");
  expect(sent()).toEqual({ visit: { street: "Elm 12", rooms: [4, "five"] } });
  await user.click(object.getByRole("button", { name: "Remove rooms 2" }));
  expect(sent()).toEqual({ visit: { street: "Elm 12", rooms: [4] } });
});

test("what holds others can be left out, and filled in again with a sample", async () => {
  const { user } = await showForm(visit);
  await user.click(screen.getByRole("button", { name: "Leave out visit" }));
  expect(sent()).toEqual({});
  await user.click(screen.getByRole("button", { name: "Fill in visit" }));
  expect(sent()).toMatchObject({ visit: { street: "12 Valencia Street" } });
});

test("a value of another kind, kept from before the tool was changed, is not lost without being asked", async () => {
  await showForm(visit, { visit: '["a"]' });
  expect(screen.getByText(/what was typed is not an object/)).toBeTruthy();
  expect(sent()).toEqual({ visit: ["a"] });
});

test("an object that the tool does not describe is written as JSON, which says when it is none", async () => {
  const { user } = await showForm(aParameter({ key: "extra", type: "object" }), { extra: "" });
  const field = screen.getByRole("textbox", { name: "extra" });
  await user.click(field);
  await user.paste('{"a": [1');
  expect(screen.getByText("This is not JSON yet.")).toBeTruthy();
  await user.paste("]}");
  expect(screen.queryByText("This is not JSON yet.")).toBeNull();
  expect(sent()).toEqual({ extra: { a: [1] } });
});
