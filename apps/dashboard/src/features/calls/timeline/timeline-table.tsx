import classes from "./timeline.module.css";
import type { CallTimeline, Moment } from "./call-timeline.ts";
import { describeMoment, describeTries, exactMs, formatOffset, speakerOf } from "./describe-moment.ts";

/** The same in words and numbers. */
export function TimelineTable({ timeline }: { timeline: CallTimeline }) {
  return (
    <div className={classes.tableFrame} tabIndex={0} role="region" aria-label="Timeline as a table">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">At</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Took</th>
            <th scope="col">Where the time went</th>
          </tr>
        </thead>
        <tbody>
          {timeline.moments.map((moment) => (
            <tr key={moment.sequence}>
              <td>{formatOffset(moment.startMs)}</td>
              <td>{speakerOf(moment)}</td>
              <td className={classes.words}>{describeMoment(moment)}</td>
              <td>{tookOf(moment)}</td>
              <td className={classes.words}>
                {moment.kind === "tool-call" ? describeTries(moment.tries) || "–" : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function tookOf({ kind, startMs, endMs }: Moment): string {
  const isKnown = kind === "model-reply" || (kind === "tool-call" && endMs > startMs);
  return isKnown ? exactMs(endMs - startMs) : "–";
}
