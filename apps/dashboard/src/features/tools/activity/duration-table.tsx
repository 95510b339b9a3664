import { Text, Title } from "@mantine/core";
import type { ToolStats } from "../library-types.ts";
import { PercentilesTable } from "./percentiles-table.tsx";

/** How long the tool's calls took, in all and in each phase. */
export function DurationTable({ durations }: { durations: ToolStats["durations"] }) {
  const { measured, total, phases } = durations;
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
      <PercentilesTable label="Durations" total={total} byPhase={phases} />
    </section>
  );
}
