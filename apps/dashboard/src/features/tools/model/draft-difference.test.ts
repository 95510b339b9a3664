import { aParameter, aToolDraft } from "@callhook/core/testing";
import type { ToolDraft } from "@callhook/core";
import { expect, test } from "vitest";
import { differingFields } from "./draft-difference.ts";
import { joined } from "./joined.ts";

const draft = aToolDraft({ name: "Check area", parameters: [aParameter({ key: "zip" })] });

test("two drafts that say the same differ in nothing, whatever the order of their keys", () => {
  const [first] = draft.parameters;
  const turned = first === undefined ? [] : [Object.fromEntries(Object.entries(first).toReversed())];
  expect(
    differingFields(draft, { ...structuredClone(draft), parameters: turned as typeof draft.parameters }),
  ).toEqual([]);
});

test("differing fields are named in the words of the editor", () => {
  const theirs: ToolDraft = {
    ...draft,
    url: "https://other.example.com/",
    agentTargets: ["assistant"],
    name: "Area",
  };
  expect(differingFields(draft, theirs)).toEqual(["name", "URL", "agents"]);
});

test("a change inside a parameter, or of their order, is a difference of the parameters", () => {
  const [first] = draft.parameters;
  if (first === undefined) throw new Error("The draft has a parameter.");
  expect(differingFields(draft, { ...draft, parameters: [{ ...first, required: false }] })).toEqual([
    "parameters",
  ]);
  const two = { ...draft, parameters: [first, { ...first, key: "b" }] };
  expect(differingFields(two, { ...two, parameters: two.parameters.toReversed() })).toEqual(["parameters"]);
});

test("names are joined as they are spoken", () => {
  expect(joined(["name"])).toBe("name");
  expect(joined(["name", "URL"])).toBe("name and URL");
  expect(joined(["name", "URL", "agents"])).toBe("name, URL, and agents");
});
