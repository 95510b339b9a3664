import { phases } from "@callhook/core";
import { Text, Title } from "@mantine/core";
import { phaseLabel } from "../tools/model/waterfall.ts";
import { knownMs } from "./known-ms.ts";
import classes from "./overview.module.css";
import type { Overview } from "./overview-types.ts";

/** Where the time of all tools went, phase by phase. */
export function PhaseTable({ durations }: { durations: NonNullable<Overview["durations"]> }) {
  const longest = Math.max(1, ...phases.map((phase) => durations.phases[phase].p50 ?? 0));
  return (
    <section aria-labelledby="overview-phases">
      <Title order={2} id="overview-phases" mb="sm">
        Phase by phase
      </Title>
      <div className={classes.frame}>
        <table className={classes.table}>
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
            {phases.map((phase) => {
              const { p50, p95 } = durations.phases[phase];
              return (
                <tr key={phase}>
                  <th scope="row">{phaseLabel(phase)}</th>
                  <td className={classes.number}>{knownMs(p50)}</td>
                  <td className={classes.number}>{knownMs(p95)}</td>
                  <td className={classes.wide} aria-hidden>
                    <span className={classes.bar} style={{ width: `${((p50 ?? 0) / longest) * 100}%` }} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Text size="sm" c="dimmed" mt="xs">
        Of {durations.measured.toLocaleString("en")} tool calls that reached an endpoint, the latest thousand
        of each tool at most.
      </Text>
    </section>
  );
}
