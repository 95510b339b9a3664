import type { ToolCallTimings } from "@callhook/core";
import { Text } from "@mantine/core";
import { formatMs, waterfallBars } from "../model/waterfall.ts";
import classes from "./panel.module.css";

/** Where the time of a run went, phase under phase. */
export function Waterfall({ timings }: { timings: ToolCallTimings }) {
  const bars = waterfallBars(timings);
  if (bars.length === 0) return null;
  return (
    <div>
      <Text component="h3" size="xs" fw={600} c="dimmed" mb={6}>
        Where the time went
      </Text>
      <ol className={classes.waterfall} aria-label="Phases of the run">
        {bars.map(({ phase, label, ms, startPercent, widthPercent }) => (
          <li key={phase}>
            <span>{label}</span>
            <span className={classes.track} aria-hidden>
              <span
                className={classes.bar}
                style={{
                  insetInlineStart: `min(${startPercent}%, calc(100% - 3px))`,
                  width: `${widthPercent}%`,
                }}
              />
            </span>
            <span className={classes.ms}>{formatMs(ms)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
