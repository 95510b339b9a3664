import { Text } from "@mantine/core";
import figures from "../../components/figures.module.css";
import { formatRate } from "../tools/list/health-words.ts";
import { formatMs } from "../tools/model/waterfall.ts";
import { countChange, rateChange } from "./change-words.ts";
import { knownMs } from "../tools/model/known-ms.ts";
import type { Overview } from "./overview-types.ts";

/** What it comes to, each beside the same stretch of time before. */
export function FigureCards({ overview }: { overview: Overview }) {
  const { calls, toolCalls, durations } = overview;
  const { judged, succeeded, successRate, before } = toolCalls;
  return (
    <ul className={figures.cards} aria-label="Figures">
      <Card name="Calls" value={calls.count.toLocaleString("en")} note={countChange(calls)} />
      <Card
        name="Tool calls"
        value={toolCalls.toolCalls.toLocaleString("en")}
        note={countChange({ count: toolCalls.toolCalls, before: before.toolCalls })}
      />
      <Card
        name="Tool calls that succeeded"
        value={formatRate(successRate)}
        note={
          judged === 0
            ? "Nothing to judge by"
            : `${succeeded.toLocaleString("en")} of ${judged.toLocaleString("en")} · ${rateChange({ rate: successRate, before: before.successRate })}`
        }
      />
      <Card
        name="Half of them took at most"
        value={knownMs(durations?.total.p50)}
        note={durationNote(durations)}
      />
    </ul>
  );
}

/** What the half is of: of busy tools not all of the period, and then it is said. */
function durationNote(durations: Overview["durations"]): string {
  if (durations === null) return "Nothing was sent to an endpoint";
  const { measured, total, latest } = durations;
  if (total.p95 === null) return `${measured} measured: too few for a p95`;
  const of = latest === null ? "" : ` · of the latest ${latest.toLocaleString("en")} of each tool`;
  return `95 of 100 at most ${formatMs(total.p95)}${of}`;
}

function Card({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <li className={figures.card}>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <span className={figures.value}>{value}</span>
      <Text size="sm" c="dimmed">
        {note}
      </Text>
    </li>
  );
}
