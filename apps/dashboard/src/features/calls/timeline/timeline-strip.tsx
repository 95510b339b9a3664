import { formatClock, formatSpan } from "@callhook/core";
import { type KeyboardEvent, type MouseEvent, useId, useState } from "react";
import { axisTicks } from "./axis-ticks.ts";
import type { CallTimeline, Lane, Moment } from "./call-timeline.ts";
import { describeMoment, exactMs, formatOffset, speakerOf } from "./describe-moment.ts";
import classes from "./timeline.module.css";
import { isFault } from "../faults.ts";

const laneNames: [Lane, string][] = [
  ["caller", "Caller"],
  ["agent", "Agent"],
  ["model", "Model"],
  ["tools", "Tools"],
];
/** Beyond these, words and models are drawn only: tool calls are what one looks for in so long a call. */
const mostMarks = 400;

type TimelineStripProps = {
  timeline: CallTimeline;
  marked: number | null;
  onGo: (sequence: number) => void;
};

/** The whole call on one axis, a lane for each side. Arrows go from moment to moment, Enter leads to its place below. */
export function TimelineStrip({ timeline, marked, onGo }: TimelineStripProps) {
  const { wholeMs, moments } = timeline;
  const id = useId();
  const [active, setActive] = useState<number | null>(null);
  const isLong = moments.length > mostMarks;
  const marks = isLong ? moments.filter(({ kind }) => kind === "tool-call") : moments;
  const shown = marks.find(({ sequence }) => sequence === active) ?? null;
  const lanes = laneNames.filter(
    ([lane]) => lane !== "model" || moments.some((moment) => moment.lane === lane),
  );

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && active !== null) onGo(active);
    const index = marks.findIndex(({ sequence }) => sequence === active);
    const next = nextIndex({ key: event.key, index, count: marks.length });
    if (next === null) return;
    event.preventDefault();
    setActive(marks[next]?.sequence ?? null);
  }

  function pointedAt(event: MouseEvent): number | null {
    const mark = event.target instanceof Element ? event.target.closest("[data-sequence]") : null;
    return mark === null ? null : Number(mark.getAttribute("data-sequence"));
  }

  return (
    <div>
      <div
        className={classes.strip}
        role="listbox"
        tabIndex={0}
        aria-label="Moments of the call"
        aria-activedescendant={shown === null ? undefined : `${id}${shown.sequence}`}
        onKeyDown={onKeyDown}
        onFocus={() => setActive((known) => known ?? marked ?? marks[0]?.sequence ?? null)}
        onMouseOver={(event) => setActive((known) => pointedAt(event) ?? known)}
        onClick={(event) => {
          const sequence = pointedAt(event);
          if (sequence !== null) onGo(sequence);
        }}
      >
        {lanes.map(([lane, name]) => (
          <div key={lane} className={classes.lane} role="group" aria-label={name}>
            <span className={classes.laneName} aria-hidden>
              {name}
            </span>
            <div className={classes.track} role="presentation">
              {isLong && lane !== "tools" ? <Ticks moments={moments} lane={lane} wholeMs={wholeMs} /> : null}
              {marks
                .filter((moment) => moment.lane === lane)
                .map((moment) => (
                  <Mark
                    key={moment.sequence}
                    id={`${id}${moment.sequence}`}
                    moment={moment}
                    wholeMs={wholeMs}
                    isActive={moment.sequence === active}
                    isMarked={moment.sequence === marked}
                  />
                ))}
            </div>
          </div>
        ))}
        <div className={classes.axis} aria-hidden>
          {axisTicks(wholeMs).map((ms) => (
            <span key={ms} style={{ insetInlineStart: `${(ms / wholeMs) * 100}%` }}>
              {wholeMs < 5_000 ? formatSpan(ms) : formatClock(ms)}
            </span>
          ))}
        </div>
      </div>
      <p className={classes.readout} aria-hidden>
        {shown === null ? "Point at a moment, or choose one with the arrow keys." : inWords(shown)}
      </p>
    </div>
  );
}

type MarkProps = { id: string; moment: Moment; wholeMs: number; isActive: boolean; isMarked: boolean };

function Mark({ id, moment, wholeMs, isActive, isMarked }: MarkProps) {
  const { sequence, startMs, endMs, kind } = moment;
  return (
    <span
      id={id}
      role="option"
      aria-selected={isMarked}
      aria-label={inWords(moment)}
      className={classes.mark}
      data-sequence={sequence}
      data-kind={kind}
      data-fault={isFault(moment) || undefined}
      data-active={isActive || undefined}
      style={{
        insetInlineStart: `min(${(startMs / wholeMs) * 100}%, calc(100% - 4px))`,
        width: `${((endMs - startMs) / wholeMs) * 100}%`,
      }}
    />
  );
}

/** Thousands of moments as one drawing. */
function Ticks({ moments, lane, wholeMs }: { moments: Moment[]; lane: Lane; wholeMs: number }) {
  const path = moments
    .filter((moment) => moment.lane === lane)
    .map(({ startMs }) => `M${((startMs / wholeMs) * 1000).toFixed(1)} 0V10`)
    .join("");
  return (
    <svg className={classes.ticks} viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden>
      <path d={path} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function inWords(moment: Moment): string {
  const { startMs, endMs } = moment;
  const lasted = endMs > startMs ? `, ${exactMs(endMs - startMs)}` : "";
  return `${formatOffset(startMs)}${lasted} · ${speakerOf(moment)}: ${describeMoment(moment)}`;
}

function nextIndex(options: { key: string; index: number; count: number }): number | null {
  const { key, index, count } = options;
  if (count === 0) return null;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(count - 1, index + 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(0, index - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
