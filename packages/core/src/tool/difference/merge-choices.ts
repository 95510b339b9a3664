import { type DraftPart, draftParts } from "./draft-parts.ts";
import { isSameValue } from "./is-same-value.ts";
import { sharedNames } from "./shared-names.ts";
import { type FieldDifference, toolDifference } from "./tool-difference.ts";

type Given = Readonly<Record<string, unknown>>;
type Parts = ReadonlyMap<string, DraftPart>;
type Sides = Record<"base" | "mine" | "theirs", Parts>;

/** A part in which two people's drafts differ, and who of them changed it since both began. */
export type MergeChoice = {
  part: string;
  label: string;
  changedBy: "mine" | "theirs" | "both";
  /** In words: `before` is mine, `after` is theirs. */
  differences: FieldDifference[];
};

/** What has to be chosen where two drafts were made from one base; without a base, both changed everything. */
export function mergeChoices(drafts: { base: Given | null; mine: Given; theirs: Given }): MergeChoice[] {
  const { base, mine, theirs } = drafts;
  const groups = Map.groupBy(toolDifference(mine, theirs), ({ part }) => part);
  const parts = { base: draftParts(base ?? {}), mine: draftParts(mine), theirs: draftParts(theirs) };
  return [...groups].map(([part, differences]) => ({
    part,
    label: labelOf(part, parts) ?? differences[0]?.label ?? part,
    changedBy: base === null ? "both" : changedBy(part, parts),
    differences,
  }));
}

function labelOf(part: string, { mine, theirs }: Sides): string | undefined {
  return (mine.get(part) ?? theirs.get(part))?.label;
}

function changedBy(part: string, sides: Sides): MergeChoice["changedBy"] {
  const { base, mine, theirs } = sides;
  const isOrder = !mine.has(part) && !theirs.has(part);
  const differs = (from: Parts, to: Parts) =>
    isOrder
      ? !isSameValue(
          sharedNames({ field: part, of: from, and: to }),
          sharedNames({ field: part, of: to, and: from }),
        )
      : !isSameValue(from.get(part)?.value, to.get(part)?.value);
  const [isMine, isTheirs] = [differs(base, mine), differs(base, theirs)];
  if (isMine && isTheirs) return "both";
  return isTheirs ? "theirs" : "mine";
}
