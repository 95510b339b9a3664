import { Button, Collapse, Group, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconTable } from "@tabler/icons-react";
import figures from "../../components/figures.module.css";
import { useId } from "react";
import type { OverviewRange } from "../../lib/overview-search.ts";
import { type Bar, BarChart } from "./bar-chart.tsx";
import classes from "./overview.module.css";
import type { Overview } from "./overview-types.ts";

type OverTimeProps = { stretches: Overview["stretches"]; range: OverviewRange };
type Stretch = Overview["stretches"][number];

/** Calls, and what became of tool calls, hour by hour or day by day in the reader's time zone. */
export function OverTime({ stretches, range }: OverTimeProps) {
  const id = useId();
  const [isTable, { toggle }] = useDisclosure(false);
  const nameOf = ({ from }: Stretch) => clocks[range].format(new Date(from));
  const calls = stretches.map((stretch): Bar => ({
    key: stretch.from,
    label: nameOf(stretch),
    words: `${nameOf(stretch)}: ${stretch.calls} calls`,
    parts: [{ kind: "neutral", value: stretch.calls }],
  }));
  const toolCalls = stretches.map((stretch): Bar => {
    const { succeeded, judged, toolCalls: all } = stretch;
    return {
      key: stretch.from,
      label: nameOf(stretch),
      words: `${nameOf(stretch)}: ${succeeded} succeeded, ${judged - succeeded} failed, ${all - judged} not counted`,
      parts: [
        { kind: "neutral", value: all - judged },
        { kind: "bad", value: judged - succeeded },
        { kind: "good", value: succeeded },
      ],
    };
  });
  return (
    <section aria-labelledby={`${id}title`}>
      <Group justify="space-between" mb="sm">
        <Title order={2} id={`${id}title`}>
          Over time
        </Title>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconTable size={15} aria-hidden />}
          onClick={toggle}
          aria-expanded={isTable}
          aria-controls={`${id}table`}
        >
          {isTable ? "Hide the table" : "Show as a table"}
        </Button>
      </Group>
      <div className={classes.charts}>
        <figure className={classes.figure}>
          <figcaption>Calls</figcaption>
          <BarChart label="Calls over time" bars={calls} />
        </figure>
        <figure className={classes.figure}>
          <figcaption>
            Tool calls{" "}
            <span className={classes.key}>
              <i data-kind="good" aria-hidden /> succeeded <i data-kind="bad" aria-hidden /> failed{" "}
              <i data-kind="neutral" aria-hidden /> not counted
            </span>
          </figcaption>
          <BarChart label="Tool calls over time" bars={toolCalls} />
        </figure>
      </div>
      <Collapse expanded={isTable} id={`${id}table`} keepMounted={false}>
        <OverTimeTable stretches={stretches} nameOf={nameOf} />
      </Collapse>
    </section>
  );
}

function OverTimeTable(props: { stretches: Stretch[]; nameOf: (stretch: Stretch) => string }) {
  return (
    <div className={figures.frame} tabIndex={0} role="region" aria-label="Over time, as a table">
      <table className={figures.table}>
        <thead>
          <tr>
            <th scope="col">When</th>
            {["Calls", "Tool calls", "Succeeded", "Failed"].map((name) => (
              <th key={name} scope="col" className={figures.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.stretches.map((stretch) => (
            <tr key={stretch.from}>
              <th scope="row">{props.nameOf(stretch)}</th>
              <td className={figures.number}>{stretch.calls}</td>
              <td className={figures.number}>{stretch.toolCalls}</td>
              <td className={figures.number}>{stretch.succeeded}</td>
              <td className={figures.number}>{stretch.judged - stretch.succeeded}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const day = new Intl.DateTimeFormat("en", { month: "short", day: "numeric" });
const clocks: Record<OverviewRange, Intl.DateTimeFormat> = {
  day: new Intl.DateTimeFormat("en", { hour: "numeric" }),
  week: day,
  month: day,
};
