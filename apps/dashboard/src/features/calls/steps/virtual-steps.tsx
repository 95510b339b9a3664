import type { AgentId } from "@callhook/core";
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef, useState } from "react";
import { useIsPrinting } from "../../../lib/use-is-printing.ts";
import { usePageOffset } from "../../../lib/use-page-offset.ts";
import type { CallEntry } from "../../conversation/call-entries.ts";
import { type AnswerTimes, EntryBox } from "../../conversation/entry-box.tsx";
import classes from "../call-page.module.css";
import { estimateStep } from "./estimate-step.ts";
import { useEndsOfPage } from "./use-ends-of-page.ts";
import { useKeptSteps } from "./use-kept-steps.ts";

const gapPx = 16;
const stepsBeyond = 8;

type VirtualStepsProps = {
  entries: CallEntry[];
  agent: AgentId;
  answerTimes: AnswerTimes;
  marked: number | null;
};

/** The steps of a call that is over, of which only those in sight are drawn, the marked one, and those that were used. */
export function VirtualSteps({ entries, agent, answerTimes, marked }: VirtualStepsProps) {
  const list = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const { kept, keep } = useKeptSteps();
  useEndsOfPage();
  const alwaysDrawn = useMemo(
    () =>
      entries.flatMap(({ sequence }, index) =>
        isPrinting || sequence === marked || kept.has(sequence) ? [index] : [],
      ),
    [entries, isPrinting, marked, kept],
  );
  const extractRange = useCallback(
    (range: Range) => inOrder([...defaultRangeExtractor(range), ...alwaysDrawn]),
    [alwaysDrawn],
  );
  // A new function for either has every step placed anew.
  const keyOf = useCallback((index: number) => entries[index]?.sequence ?? index, [entries]);
  const [pageWidthPx] = useState(() => window.innerWidth);
  const sizeOf = useCallback(
    (index: number) => {
      const entry = entries[index];
      return entry === undefined ? 0 : estimateStep(entry, pageWidthPx);
    },
    [entries, pageWidthPx],
  );
  const steps = useWindowVirtualizer<HTMLDivElement>({
    count: entries.length,
    estimateSize: sizeOf,
    gap: gapPx,
    overscan: stepsBeyond,
    scrollMargin: usePageOffset(list),
    getItemKey: keyOf,
    rangeExtractor: extractRange,
  });
  return (
    <div
      ref={list}
      className={classes.log}
      role="feed"
      aria-label="Steps of the call"
      data-long
      style={{ height: steps.getTotalSize() }}
      onFocusCapture={keep}
      onClickCapture={keep}
    >
      {steps.getVirtualItems().map(({ index, start }) => {
        const entry = entries[index];
        return entry === undefined ? null : (
          <EntryBox
            key={entry.sequence}
            // On paper all stand one below the other; the places on the screen stay what they were.
            ref={isPrinting ? undefined : steps.measureElement}
            entry={entry}
            agent={agent}
            isLive={false}
            answerTime={answerTimes.get(entry.sequence)}
            isMarked={entry.sequence === marked}
            top={start - steps.options.scrollMargin}
            index={index}
            count={entries.length}
          />
        );
      })}
    </div>
  );
}

/** In the order of the page, which is that of the keyboard too. */
function inOrder(indexes: number[]): number[] {
  return [...new Set(indexes)].toSorted((one, other) => one - other);
}
