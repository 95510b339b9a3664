import { toolDraftSchema, type ResponseMapping } from "@callhook/core";
import { expect, test } from "vitest";
import { blankForm } from "../../model/tool-form.ts";
import { setFields, setHidden, setSeen, setVariable, variableNameFor } from "./change-mapping.ts";
import { mappingOfField } from "./mapping-of-field.ts";
import { sampleFields } from "./sample-fields.ts";

const answer = { ok: true, visit: { id: 7, at: "Tuesday", note: "gate code 42" }, items: [{ name: "pipe" }] };
const all = sampleFields(answer).map(({ path }) => path);
const usual = blankForm.response;
const click = (path: string, audience: "everybody" | "receptionist" = "everybody") => ({
  path,
  audience,
  all,
});

/** Whatever is clicked, the mapping can be saved. */
function issuesOf(response: ResponseMapping): string[] {
  const draft = { ...blankForm, name: "A", description: "B", url: "https://example.com", response };
  return toolDraftSchema.safeParse(draft).error?.issues.map(({ message }) => message) ?? [];
}

test("a sample's fields stand in its order, and items of a list are one", () => {
  expect(all).toEqual(["ok", "visit.id", "visit.at", "visit.note", "items.*.name"]);
  expect(sampleFields({ "a.b": 1 })).toEqual([]);
  expect(sampleFields("plain")).toEqual([]);
});

test("the first field that is taken away leaves a list of all the others", () => {
  const mapping = setSeen(usual, click("visit.note"), false);
  expect(mapping.fields).toEqual(["ok", "visit.id", "visit.at", "items.*.name"]);
  expect(setSeen(mapping, click("visit.note"), true).fields).toEqual(all);
});

test("a path that stands for several fields is taken apart when one of them is taken away", () => {
  const mapping = setSeen({ ...usual, fields: ["visit", "elsewhere"] }, click("visit.note"), false);
  expect(mapping.fields).toEqual(["visit.id", "visit.at", "elsewhere"]);
});

test("what one agent sees changes nothing for the other, and can be as for everybody again", () => {
  const mapping = setSeen(usual, click("visit.id", "receptionist"), false);
  expect(mapping.fields).toBeNull();
  expect(mapping.fieldsFor).toEqual({ receptionist: ["ok", "visit.at", "visit.note", "items.*.name"] });
  expect(setFields(mapping, "receptionist", undefined).fieldsFor).toEqual({});
});

test("a field that is hidden is seen by nobody and saved nowhere, so that the draft can be saved", () => {
  const saved = setVariable(usual, "visit.note", "note");
  const hidden = setHidden(saved, "visit.note", true);
  expect(hidden).toMatchObject({ hidden: ["visit.note"], save: [] });
  expect(mappingOfField(hidden, { path: "visit.note", audience: "everybody" })).toEqual({
    isSeen: false,
    isHidden: true,
    variable: null,
  });
  expect(issuesOf(hidden)).toEqual([]);
  expect(setSeen(hidden, click("ok"), false).fields).toEqual(["visit.id", "visit.at", "items.*.name"]);
  expect(setHidden(hidden, "visit.note", false).hidden).toEqual([]);
  expect(setSeen(hidden, click("visit.note"), true).hidden).toEqual([]);
});

test("of a list, the first item's value is saved", () => {
  const mapping = setVariable(usual, "items.*.name", "part");
  expect(mapping.save).toEqual([{ variable: "part", path: "items.0.name" }]);
  expect(mappingOfField(mapping, { path: "items.*.name", audience: "everybody" }).variable).toBe("part");
  expect(setVariable(mapping, "items.*.name", null).save).toEqual([]);
  expect(issuesOf(mapping)).toEqual([]);
});

test("variables get names of their own that can be saved", () => {
  const one = setVariable(usual, "visit.id", variableNameFor(usual, "visit.id"));
  expect(variableNameFor(usual, "visit.id")).toBe("id");
  expect(variableNameFor(one, "customer.id")).toBe("customer_id");
  expect(variableNameFor(usual, "items.*.2nd")).toBe("value_2nd");
});
