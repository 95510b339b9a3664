import { exactMs, stretchLabel } from "./describe-moment.ts";
import type { Stretch } from "./tool-call-stretches.ts";
import classes from "./timeline.module.css";

/** One try as a bar, a piece for each phase. What it shows is told in words beside it. */
export function StretchBar({ stretches, wholeMs }: { stretches: Stretch[]; wholeMs: number }) {
  return (
    <span className={classes.bar}>
      {stretches.map(({ kind, startMs, ms }) => (
        <span
          key={kind}
          data-stretch={kind}
          title={`${stretchLabel(kind)}: ${exactMs(ms)}`}
          style={{
            insetInlineStart: `min(${(startMs / wholeMs) * 100}%, calc(100% - 2px))`,
            width: `${(ms / wholeMs) * 100}%`,
          }}
        />
      ))}
    </span>
  );
}
