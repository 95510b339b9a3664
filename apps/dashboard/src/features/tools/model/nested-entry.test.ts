import type { ValueShape } from "@callhook/core";
import { expect, test } from "vitest";
import { blankOf, propertiesOf, readEntry, readNested } from "./nested-entry.ts";

const visit: ValueShape = {
  type: "object",
  properties: [
    { key: "street", type: "string", description: "", required: true },
    { key: "floor", type: "integer", description: "", required: false },
    { key: "urgent", type: "boolean", description: "", required: false },
    { key: "rooms", type: "array", items: { type: "number" }, description: "", required: false },
  ],
};

test("leaves that were typed as text become what the shape asks for, however deep", () => {
  const typed = { street: "12", floor: "3", urgent: "false", rooms: ["1.5", 2] };
  expect(readNested(visit, typed)).toEqual({ street: "12", floor: 3, urgent: false, rooms: [1.5, 2] });
});

test("what is blank is left out, and what cannot be read stays text for the engine to judge", () => {
  expect(readNested(visit, { street: "", floor: "third", rooms: ["", "4"] })).toEqual({
    floor: "third",
    rooms: [4],
  });
});

test("a value of another shape than the tool's is sent as it was written, and not repaired", () => {
  expect(readNested(visit, ["a", { b: "1" }])).toEqual(["a", { b: "1" }]);
  expect(readNested({ type: "array", items: visit }, "not a list")).toBe("not a list");
});

test("text that is no JSON is told from the value null", () => {
  expect(readEntry("{broken")).toBeUndefined();
  expect(readEntry("null")).toBeNull();
});

test("every property has a place, given or not, and a stranger among them is shown too", () => {
  expect(propertiesOf(visit, { street: "Elm", color: "red" })).toMatchObject([
    { key: "street", label: "street", value: "Elm" },
    { key: "floor", label: "floor (optional)", value: "" },
    { key: "urgent", value: "" },
    { key: "rooms", value: [] },
    { key: "color", label: "color (not of this tool)", value: "red" },
  ]);
});

test("a new item of a list is as blank as its shape allows", () => {
  expect([blankOf(visit), blankOf({ type: "array" }), blankOf({ type: "number" })]).toEqual([{}, [], ""]);
});
