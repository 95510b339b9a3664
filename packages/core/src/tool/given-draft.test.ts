import { expect, test } from "vitest";
import { aToolDraft } from "../testing/a-tool.ts";
import { givenDraftSchema, readGivenDraft } from "./given-draft.ts";

test("a whole draft is read as one, and an incomplete one is kept with everything that is missing", () => {
  const draft = aToolDraft();
  expect(readGivenDraft(draft)).toEqual({ draft, issues: [] });
  const { draft: unread, issues } = readGivenDraft({ ...draft, name: "", url: "ftp://example.com" });
  expect(unread).toBeNull();
  expect(issues.map(({ path }) => path)).toEqual(expect.arrayContaining(["name", "url"]));
});

test("a draft is any object of JSON, and nothing else", () => {
  expect(givenDraftSchema.safeParse({ name: 7, parameters: "soon" }).success).toBe(true);
  for (const other of [null, [], "draft", undefined, { name: undefined }, { size: Number.NaN }])
    expect(givenDraftSchema.safeParse(other).success).toBe(false);
});
