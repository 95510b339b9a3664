import { expect, test } from "vitest";
import { aFullToolDraft } from "../../testing/a-full-tool-draft.ts";
import { aParameter, aToolDraft } from "../../testing/a-tool.ts";
import type { ToolDraftInput } from "../tool-draft.ts";
import { toolDifference } from "./tool-difference.ts";

const zip = aParameter({ key: "zip_code" });
const service = aParameter({ key: "service_type" });

function between(before: Partial<ToolDraftInput>, after: Partial<ToolDraftInput>) {
  return toolDifference(aToolDraft(before), aToolDraft(after));
}

test("a draft and its copy differ in nothing, whatever the order of their keys", () => {
  const draft = aFullToolDraft();
  const turned = Object.fromEntries(Object.entries(structuredClone(draft)).toReversed());
  expect(toolDifference(draft, turned)).toEqual([]);
});

test("fields are told in the order and the words of the editor, with what was there before", () => {
  const changes = between(
    { name: "Area", url: "https://a.example.com", responseTimeoutSeconds: 20 },
    { responseTimeoutSeconds: 5, url: "https://b.example.com", name: "Check area" },
  );
  expect(changes.map(({ label, before, after }) => [label, before, after])).toEqual([
    ["Name", "Area", "Check area"],
    ["URL", "https://a.example.com", "https://b.example.com"],
    ["Response timeout", "20", "5"],
  ]);
});

test("a parameter that was moved and changed is not one removed and another added", () => {
  const changes = between(
    { parameters: [zip, service] },
    { parameters: [service, { ...zip, required: false }] },
  );
  expect(changes).toEqual([
    expect.objectContaining({
      path: "parameters.zip_code.required",
      part: "parameters.zip_code",
      label: "Parameter zip_code: required",
      kind: "changed",
      before: "yes",
      after: "no",
    }),
    expect.objectContaining({
      path: "parameters",
      kind: "moved",
      before: "zip_code, service_type",
      after: "service_type, zip_code",
    }),
  ]);
});

test("a parameter that came or went is told whole", () => {
  const [added] = between({ parameters: [] }, { parameters: [zip] });
  expect(added).toMatchObject({ label: "Parameter zip_code", kind: "added", before: null });
  expect(added?.after).toContain("location: body");
  const [removed] = between({ parameters: [zip] }, { parameters: [] });
  expect(removed).toMatchObject({ label: "Parameter zip_code", kind: "removed", after: null });
});

test("inside an object, properties are matched by key at every depth", () => {
  const street = (required: boolean) => ({ key: "street", type: "string", required });
  const city = { key: "city", type: "string", required: true };
  const withPlace = (properties: object[]) => ({
    parameters: [{ key: "address", type: "object", properties: [{ key: "place", properties }] }],
  });
  const changes = toolDifference(withPlace([street(true), city]), withPlace([city, street(false)]));
  expect(changes).toMatchObject([
    {
      path: "parameters.address.properties.place.properties.street.required",
      label: "Parameter address › place › street: required",
      before: "yes",
      after: "no",
    },
  ]);
});

test("headers are matched by name, and settings of settings are named one by one", () => {
  const changes = between(
    { headers: [{ name: "X-A", value: "1" }] },
    {
      headers: [
        { name: "X-B", value: "2" },
        { name: "X-A", value: { from: "secret", name: "key" } },
      ],
      response: { maxBytes: 400 },
    },
  );
  expect(changes.map(({ label, before, after }) => [label, before, after])).toEqual([
    ["Header X-B", null, "name: X-B; value: 2"],
    ["Header X-A: value", "1", "from: secret; name: key"],
    ["Response mapping: max bytes", "8192", "400"],
  ]);
});

test("drafts that are far from complete are compared as well, also with keys of the prototype", () => {
  const odd: unknown = JSON.parse(
    '{"__proto__":{"a":1},"constructor":2,"parameters":[{},{"key":""},7,{"key":"x"},{"key":"x"}],"headers":null}',
  );
  const changes = toolDifference({ parameters: "soon" }, odd as Record<string, unknown>);
  expect(changes.map(({ path }) => path).toSorted()).toEqual([
    "__proto__",
    "constructor",
    "headers",
    "parameters",
    "parameters.without a name",
    "parameters.without a name (2)",
    "parameters.without a name (3)",
    "parameters.x",
    "parameters.x (2)",
  ]);
  expect(toolDifference({}, {})).toEqual([]);
});
