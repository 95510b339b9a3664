import { expect, test } from "vitest";
import { aFullToolDraft } from "./a-full-tool-draft.ts";
import { aToolDraft } from "./a-tool.ts";

test("nothing in the full draft has its default, so that a copy which drops a field shows", () => {
  const usual = aToolDraft();
  const full = aFullToolDraft();
  expect(Object.keys(full).toSorted()).toEqual(Object.keys(usual).toSorted());
  const left = Object.entries(full).filter(
    ([field, value]) =>
      JSON.stringify(value) === JSON.stringify(Object.entries(usual).find(([name]) => name === field)?.[1]),
  );
  expect(left.map(([field]) => field)).toEqual([]);
});
