import { formatSpan, phases, type ToolCallTimings } from "@callhook/core";
import { phaseLabel } from "../tools/model/waterfall.ts";
import classes from "./phase-bar.module.css";

/** Where the time of a tool call went; phases that did not happen are left out. */
export function PhaseBar({ timings }: { timings: ToolCallTimings }) {
  const spent = phases.filter((phase) => timings[phase] > 0);
  if (spent.length === 0) return null;
  return (
    <div className={classes.phases}>
      <div className={classes.bar} aria-hidden>
        {spent.map((phase) => (
          <span key={phase} data-phase={phase} style={{ flexGrow: timings[phase] }} />
        ))}
      </div>
      <dl className={classes.legend}>
        {spent.map((phase) => (
          <div key={phase}>
            <dt>
              <i data-phase={phase} aria-hidden /> {phaseLabel(phase)}
            </dt>
            <dd>{formatSpan(timings[phase])}</dd>
          </div>
        ))}
        <div>
          <dt>Total</dt>
          <dd>{formatSpan(timings.total)}</dd>
        </div>
      </dl>
    </div>
  );
}
