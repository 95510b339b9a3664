import { phases } from "@callhook/core";
import { Text, Title } from "@mantine/core";
import type { ToolStats } from "../library-types.ts";
import { formatMs, phaseLabel } from "../model/waterfall.ts";
import classes from "./activity.module.css";

type Percentiles = ToolStats["durations"]["total"];

/** Half of the calls, and 95 of a hundred, were at least as fast: in all, and in each phase. */
export function DurationTable({ durations }: { durations: ToolStats["durations"] }) {
  const { measured, total, phases: byPhase } = durations;
  const longest = Math.max(1, ...phases.map((phase) => byPhase[phase].p95 ?? 0));
  return (
    <section aria-labelledby="durations-title">
      <Title order={2} id="durations-title">
        How long it took
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {measured === 1 ? "One call" : `${measured.toLocaleString("en")} calls`} of the last 30 days that
        reached out to the endpoint. A phase that did not happen, as on a connection that was open already,
        counts as 0.
      </Text>
      <div className={classes.frame}>
        <table className={classes.durations} aria-label="Durations">
          <thead>
            <tr>
              <th scope="col">Phase</th>
              <th scope="col" className={classes.number}>
                p50
              </th>
              <th scope="col" className={classes.number}>
                p95
              </th>
              <td className={classes.wide} aria-hidden />
            </tr>
          </thead>
          <tbody>
            <Row label="In all" percentiles={total} share={null} />
            {phases.map((phase) => (
              <Row
                key={phase}
                label={phaseLabel(phase)}
                percentiles={byPhase[phase]}
                share={(byPhase[phase].p95 ?? 0) / longest}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type RowProps = { label: string; percentiles: Percentiles; share: number | null };

function Row({ label, percentiles: { p50, p95 }, share }: RowProps) {
  return (
    <tr data-total={share === null || undefined}>
      <th scope="row">{label}</th>
      <td className={classes.number}>{p50 === null ? "–" : formatMs(p50)}</td>
      <td className={classes.number}>{p95 === null ? "–" : formatMs(p95)}</td>
      <td className={classes.wide} aria-hidden>
        {share === null ? null : <span className={classes.bar} style={{ width: `${share * 100}%` }} />}
      </td>
    </tr>
  );
}
