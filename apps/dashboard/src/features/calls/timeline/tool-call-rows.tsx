import { Button, SegmentedControl, Text } from "@mantine/core";
import { useId, useMemo, useRef, useState } from "react";
import { isFault } from "../faults.ts";
import { StepAnchor } from "../step-anchor.tsx";
import type { ToolCallMoment } from "./call-timeline.ts";
import { describeTries, endingOf, exactMs, formatOffset, stretchLabel } from "./describe-moment.ts";
import { StretchBar } from "./stretch-bar.tsx";
import type { Stretch } from "./tool-call-stretches.ts";
import classes from "./timeline.module.css";

type ToolCallRowsProps = {
  toolCalls: ToolCallMoment[];
  isLive: boolean;
  marked: number | null;
  onGo: (sequence: number) => void;
};

type Scale = "one" | "own";

/** Rows beyond these would stand for thousands of pixels between the call's beginning and its words. */
const mostRows = 50;

/** Each tool call in a row: try under try, where the time went, and what was said meanwhile. */
export function ToolCallRows({ toolCalls, isLive, marked, onGo }: ToolCallRowsProps) {
  const titleId = useId();
  const [scale, setScale] = useState<Scale>("one");
  const [isWhole, setIsWhole] = useState(false);
  const chosen = useMemo(() => chosenOf({ toolCalls, isLive, marked }), [toolCalls, isLive, marked]);
  const shown = isWhole ? toolCalls : chosen;
  const list = useRef<HTMLOListElement>(null);
  const showAll = () => {
    setIsWhole(true);
    // The button goes with it; the keyboard goes on from the rows.
    list.current?.focus({ preventScroll: true });
  };
  const longestMs = shown.reduce((longest, moment) => Math.max(longest, lengthOf(moment)), 1);
  return (
    <div role="group" aria-labelledby={titleId}>
      <div className={classes.rowsHead}>
        <Text id={titleId} component="h3" size="sm" fw={600}>
          Where the time of tool calls went
        </Text>
        {toolCalls.length < 2 ? null : (
          <SegmentedControl
            size="xs"
            aria-label="Scale"
            value={scale}
            onChange={(value) => setScale(value === "own" ? "own" : "one")}
            data={[
              { value: "one", label: "One scale" },
              { value: "own", label: "Each its own" },
            ]}
          />
        )}
      </div>
      <Legend toolCalls={shown} />
      <ol ref={list} className={classes.rows} tabIndex={-1}>
        {shown.map((moment) => (
          <Row
            key={moment.sequence}
            moment={moment}
            wholeMs={scale === "one" ? longestMs : Math.max(1, lengthOf(moment))}
            isMarked={moment.sequence === marked}
            onGo={onGo}
          />
        ))}
      </ol>
      {shown.length === toolCalls.length ? null : (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={showAll}>
          These are the {mostRows} {isLive ? "newest" : "that took longest"}
          {shown.length > mostRows ? ", and the one you went to" : ""}. Show all{" "}
          {toolCalls.length.toLocaleString("en")}
        </Button>
      )}
    </div>
  );
}

type Choice = Pick<ToolCallRowsProps, "toolCalls" | "isLive" | "marked">;

/** Those that took longest, or the newest while what takes longest still changes, and the marked one, in their order. */
function chosenOf({ toolCalls, isLive, marked }: Choice): ToolCallMoment[] {
  if (toolCalls.length <= mostRows) return toolCalls;
  const byImportance = isLive
    ? toolCalls.toReversed()
    : toolCalls.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  const chosen = new Set(byImportance.slice(0, mostRows));
  return toolCalls.filter((moment) => chosen.has(moment) || moment.sequence === marked);
}

function lengthOf({ startMs, endMs }: ToolCallMoment): number {
  return endMs - startMs;
}

type RowProps = {
  moment: ToolCallMoment;
  wholeMs: number;
  isMarked: boolean;
  onGo: (sequence: number) => void;
};

function Row({ moment, wholeMs, isMarked, onGo }: RowProps) {
  const { sequence, startMs, toolCall, tries, said } = moment;
  const { durationMs } = toolCall;
  const percent = (ms: number) => `min(${(ms / wholeMs) * 100}%, calc(100% - 4px))`;
  return (
    <li>
      <StepAnchor
        sequence={sequence}
        onGo={onGo}
        className={classes.row}
        isCurrent={isMarked}
        isFault={isFault(moment)}
      >
        <span className={classes.rowHead}>
          <span className={classes.rowName}>{toolCall.toolName}</span>
          <span className={classes.rowAt}>at {formatOffset(startMs)}</span>
          <span className={classes.rowEnding}>{endingOf(toolCall)}</span>
          <span className={classes.rowTotal}>{durationMs === null ? "–" : exactMs(durationMs)}</span>
        </span>
        <span className={classes.tries} aria-hidden>
          {tries.map(({ stretches }, index) => (
            // A tool call's tries only ever grow in number.
            <StretchBar key={index} stretches={stretches} wholeMs={wholeMs} />
          ))}
          {said.map(({ sequence: wordsOf, by, afterMs, text }) => (
            <i
              key={wordsOf}
              className={classes.said}
              data-by={by}
              title={`${saidBy(by)} after ${exactMs(afterMs)}: ${text}`}
              style={{ insetInlineStart: percent(afterMs) }}
            />
          ))}
        </span>
        <span className={classes.rowDetail}>
          {[describeTries(tries), ...said.map(({ by, afterMs }) => `${saidBy(by)} after ${exactMs(afterMs)}`)]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
      </StepAnchor>
    </li>
  );
}

function saidBy(by: "agent" | "caller"): string {
  return by === "agent" ? "Filler said" : "Caller spoke";
}

/** What the colours mean, of those that are there. */
function Legend({ toolCalls }: { toolCalls: ToolCallMoment[] }) {
  const kinds = new Set<Stretch["kind"]>();
  for (const { tries } of toolCalls)
    for (const { stretches } of tries) for (const { kind } of stretches) kinds.add(kind);
  const hasFillers = toolCalls.some(({ said }) => said.some(({ by }) => by === "agent"));
  if (kinds.size === 0) return null;
  return (
    <ul className={classes.legend} aria-label="Colours">
      {[...kinds].map((kind) => (
        <li key={kind}>
          <i data-stretch={kind} aria-hidden /> {stretchLabel(kind)}
        </li>
      ))}
      {hasFillers ? (
        <li>
          <i className={classes.saidSample} aria-hidden /> Filler said
        </li>
      ) : null}
    </ul>
  );
}
