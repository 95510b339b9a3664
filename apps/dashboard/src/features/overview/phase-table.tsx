import { Text, Title } from "@mantine/core";
import { PercentilesTable } from "../tools/activity/percentiles-table.tsx";
import type { Overview } from "./overview-types.ts";

/** Where the time of all tools went, phase by phase. */
export function PhaseTable({ durations }: { durations: NonNullable<Overview["durations"]> }) {
  return (
    <section aria-labelledby="overview-phases">
      <Title order={2} id="overview-phases" mb="sm">
        Phase by phase
      </Title>
      <PercentilesTable label="Phase by phase" byPhase={durations.phases} />
      <Text size="sm" c="dimmed" mt="xs">
        Of {durations.measured.toLocaleString("en")} tool calls that reached an endpoint, the latest thousand
        of each tool at most.
      </Text>
    </section>
  );
}
