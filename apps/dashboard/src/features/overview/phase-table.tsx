import { Text, Title } from "@mantine/core";
import { PercentilesTable } from "../tools/activity/percentiles-table.tsx";
import type { Overview } from "./overview-types.ts";

type PhaseTableProps = {
  durations: NonNullable<Overview["durations"]>;
  /** How many tools are in it, of so many that were used. */
  shown: number;
  toolCount: number;
};

/** Where the time of all tools went, phase by phase. */
export function PhaseTable({ durations, shown, toolCount }: PhaseTableProps) {
  const { phases, measured, latest } = durations;
  return (
    <section aria-labelledby="overview-phases">
      <Title order={2} id="overview-phases" mb="sm">
        Phase by phase
      </Title>
      <PercentilesTable label="Phase by phase" byPhase={phases} />
      <Text size="sm" c="dimmed" mt="xs">
        Of {measured.toLocaleString("en")} tool calls that reached an endpoint
        {toolCount > shown ? `, of the ${shown} tools that were used most` : ""}.
        {latest === null
          ? ""
          : ` Of each tool the latest ${latest.toLocaleString("en")} at most are measured, so that a tool that is used far more than others weighs no more than that here.`}
      </Text>
    </section>
  );
}
