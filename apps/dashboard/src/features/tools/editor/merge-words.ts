import type { MergeChoice } from "@callhook/core";
import type { Conflict } from "./use-conflict.ts";

/** What both sides of a conflict are called. */
export type MergeWords = {
  title: string;
  who: string;
  mine: string;
  theirs: string;
  useMine: string;
  useTheirs: string;
  changedBy: Record<MergeChoice["changedBy"], string>;
};

/** Whoever has the tool open twice is not told of somebody else. */
export function mergeWords({ by, isByYou }: Pick<Conflict, "by" | "isByYou">): MergeWords {
  return isByYou ? ofOnePerson : ofTwo(by);
}

const ofOnePerson: MergeWords = {
  title: "You changed this tool elsewhere meanwhile",
  who: "In another tab or on another device, you",
  mine: "From here",
  theirs: "From elsewhere",
  useMine: "Use all from here",
  useTheirs: "Use all from elsewhere",
  changedBy: { mine: "Changed here", theirs: "Changed elsewhere", both: "Changed in both places" },
};

function ofTwo(by: string): MergeWords {
  return {
    title: "Somebody else changed this tool meanwhile",
    who: by,
    mine: "Yours",
    theirs: `From ${by}`,
    useMine: "Use all of mine",
    useTheirs: "Use all of theirs",
    changedBy: { mine: "You changed this", theirs: "They changed this", both: "Both changed this" },
  };
}
