import { expect, test } from "vitest";
import { aFullToolDraft } from "../../testing/a-full-tool-draft.ts";
import { aParameter, aToolDraft } from "../../testing/a-tool.ts";
import { mergeChoices } from "./merge-choices.ts";
import { mergeDrafts } from "./merge-drafts.ts";

const [a, b, c] = ["a", "b", "c"].map((key) => aParameter({ key }));
if (a === undefined || b === undefined || c === undefined) throw new Error("Three parameters were made.");
const base = aToolDraft({ name: "Base", parameters: [a, b] });

test("what only one of two changed is told apart from what both did, so that only that needs a decision", () => {
  const mine = aToolDraft({ ...base, name: "Mine", url: "https://mine.example.com" });
  const theirs = aToolDraft({ ...base, name: "Theirs", parameters: [{ ...a, required: false }, b] });
  const choices = mergeChoices({ base, mine, theirs });
  expect(choices.map(({ part, label, changedBy }) => [part, label, changedBy])).toEqual([
    ["name", "Name", "both"],
    ["url", "URL", "mine"],
    ["parameters.a", "Parameter a", "theirs"],
  ]);
  expect(choices[0]?.differences).toMatchObject([{ before: "Mine", after: "Theirs" }]);
});

test("without a base every difference is for people to decide", () => {
  const choices = mergeChoices({ base: null, mine: base, theirs: { ...base, name: "Theirs" } });
  expect(choices).toMatchObject([{ part: "name", changedBy: "both" }]);
});

test("who moved parameters is known, and the order is chosen on its own", () => {
  const theirs = { ...base, parameters: [b, { ...a, required: false }] };
  const choices = mergeChoices({ base, mine: base, theirs });
  expect(choices.map(({ part, changedBy }) => [part, changedBy])).toEqual([
    ["parameters.a", "theirs"],
    ["parameters", "theirs"],
  ]);
  const keysWith = (takeTheirs: string[]) =>
    mergeDrafts({ mine: base, theirs, takeTheirs: new Set(takeTheirs) })["parameters"];
  expect(keysWith(["parameters"])).toEqual([b, a]);
  expect(keysWith(["parameters.a"])).toEqual([{ ...a, required: false }, b]);
});

test("a merge takes what was chosen of theirs and keeps everything else of mine", () => {
  const mine = aFullToolDraft();
  const theirs = { ...aToolDraft({ name: "Theirs" }), parameters: [c] };
  expect(mergeDrafts({ mine, theirs, takeTheirs: new Set() })).toEqual(mine);
  expect(mergeDrafts({ mine, theirs, takeTheirs: new Set(["name"]) })).toEqual({ ...mine, name: "Theirs" });
  const all = mergeChoices({ base: null, mine, theirs }).map(({ part }) => part);
  expect(mergeDrafts({ mine, theirs, takeTheirs: new Set(all) })).toEqual(theirs);
});

test("what one added and the other removed is there or not as chosen, in its place", () => {
  const mine = { ...base, parameters: [b] };
  const theirs = { ...base, parameters: [a, c, b] };
  const mergedWith = (takeTheirs: string[]) =>
    mergeDrafts({ mine, theirs, takeTheirs: new Set(takeTheirs) })["parameters"];
  expect(mergedWith(["parameters.c"])).toEqual([c, b]);
  expect(mergedWith(["parameters.a", "parameters.c"])).toEqual([a, c, b]);
  expect(mergedWith([])).toEqual([b]);
  expect(mergeDrafts({ mine: { parameters: [] }, theirs: {}, takeTheirs: new Set() })).toEqual({
    parameters: [],
  });
});
