import type { AgentId } from "@callhook/core";
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef, useState } from "react";
import { useIsPrinting } from "../../../lib/use-is-printing.ts";
import type { CallEntry } from "../../conversation/call-entries.ts";
import { type AnswerTimes, EntryBox } from "../../conversation/entry-box.tsx";
import classes from "../call-page.module.css";
import { estimateStep } from "./estimate-step.ts";
import { NewestWords } from "./newest-words.tsx";
import { useKeptSteps } from "./use-kept-steps.ts";
import { usePageOffset } from "./use-page-offset.ts";

/**
 * Steps up to which all are drawn, so that the browser finds every word. From there on only what is in sight is.
 * Measured in Chromium on two cores with 3,000 and 10,000 events: `content-visibility: auto` spares painting, but all
 * boxes are made at once, for 3.5 and 5 s, and looked at for each frame, which took 50 and 130 ms. Drawn this way the page
 * stands after half a second of work, and a frame of scrolling costs 2 ms of script and layout however long the call.
 */
export const mostDrawnSteps = 250;
const gapPx = 16;
const stepsBeyond = 8;

type CallStepsProps = {
  entries: CallEntry[];
  agent: AgentId;
  isLive: boolean;
  answerTimes: AnswerTimes;
  marked: number | null;
};

/** What happened in a call, step by step, however many there are. The marked one is always drawn, so that it can be led to. */
export function CallSteps({ entries, agent, isLive, answerTimes, marked }: CallStepsProps) {
  const list = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const isLong = entries.length > mostDrawnSteps && !isPrinting;
  const { kept, keep } = useKeptSteps();
  const markedIndex = useMemo(
    () => (marked === null ? -1 : entries.findIndex(({ sequence }) => sequence === marked)),
    [entries, marked],
  );
  const extractRange = useCallback(
    (range: Range) => withSteps(defaultRangeExtractor(range), [...kept, markedIndex], range.count),
    [kept, markedIndex],
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
    enabled: isLong,
    count: entries.length,
    estimateSize: sizeOf,
    gap: gapPx,
    overscan: stepsBeyond,
    scrollMargin: usePageOffset({ element: list, isWatched: isLong }),
    getItemKey: keyOf,
    rangeExtractor: extractRange,
  });
  const places = isLong
    ? steps.getVirtualItems().map(({ index, start }) => ({ index, top: start - steps.options.scrollMargin }))
    : entries.map((_, index) => ({ index, top: undefined }));
  return (
    <>
      <div
        ref={list}
        className={classes.log}
        role={isLong ? "feed" : isLive ? "log" : undefined}
        aria-label={isLive ? "Live transcript" : isLong ? "Steps of the call" : undefined}
        data-long={isLong || undefined}
        style={isLong ? { height: steps.getTotalSize() } : undefined}
        onFocusCapture={keep}
        onClickCapture={keep}
      >
        {places.map(({ index, top }) => {
          const entry = entries[index];
          return entry === undefined ? null : (
            <EntryBox
              key={entry.sequence}
              ref={isLong ? steps.measureElement : undefined}
              entry={entry}
              agent={agent}
              isLive={isLive}
              answerTime={answerTimes.get(entry.sequence)}
              isMarked={entry.sequence === marked}
              place={top}
              index={index}
              count={entries.length}
            />
          );
        })}
      </div>
      {isLong && isLive ? <NewestWords entries={entries} agent={agent} /> : null}
    </>
  );
}

/** In the order of the page, which is that of the keyboard too. */
function withSteps(inSight: number[], others: number[], count: number): number[] {
  const all = new Set([...inSight, ...others.filter((index) => index >= 0 && index < count)]);
  return [...all].toSorted((one, other) => one - other);
}
