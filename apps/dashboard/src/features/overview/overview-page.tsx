import { SegmentedControl, Stack } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ButtonLink } from "../../components/button-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { RoleNote } from "../../components/role-note.tsx";
import { useApi } from "../../lib/api.ts";
import { overviewRanges, overviewSearchOf } from "../../lib/overview-search.ts";
import { useAccess } from "../../lib/use-access.ts";
import { FailuresTable } from "./failures-table.tsx";
import { FigureCards } from "./figure-cards.tsx";
import { OverTime } from "./over-time.tsx";
import type { Overview } from "./overview-types.ts";
import { PhaseTable } from "./phase-table.tsx";
import { ToolsTable } from "./tools-table.tsx";

const rangeLabels = { day: "24 hours", week: "7 days", month: "30 days" } as const;
const refetchInterval = 60_000;

/** How calls and tools fared, and whether that is better or worse than before. */
export function OverviewPage() {
  const { range = "week" } = overviewSearchOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const api = useApi();
  const { can } = useAccess();
  const mayRead = can("calls:read");
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const query = useQuery(
    api.overview.get.queryOptions(
      { range, timeZone },
      { refetchInterval, placeholderData: keepPreviousData, enabled: mayRead },
    ),
  );
  return (
    <>
      <PageHeader
        title="Overview"
        lead="How calls and tools fared, beside as long a time before. What mocks answered is in no figure."
        actions={
          mayRead ? (
            <SegmentedControl
              aria-label="How far back"
              value={range}
              onChange={(value) => void navigate({ to: ".", search: overviewSearchOf({ range: value }) })}
              data={overviewRanges.map((value) => ({ value, label: rangeLabels[value] }))}
            />
          ) : undefined
        }
      />
      {!mayRead ? (
        <RoleNote>Your role does not read calls, and these are figures of calls.</RoleNote>
      ) : query.data !== undefined ? (
        <Figures overview={query.data} range={range} />
      ) : query.isError ? (
        <ErrorState
          title="The overview could not be loaded"
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      ) : (
        <LoadingState label="Loading the overview…" rows={4} height={96} />
      )}
    </>
  );
}

type FiguresProps = { overview: Overview; range: keyof typeof rangeLabels };

function Figures({ overview, range }: FiguresProps) {
  const { calls, toolCalls, durations } = overview;
  if (calls.count === 0 && toolCalls.toolCalls === 0) return <Nothing overview={overview} range={range} />;
  return (
    <Stack gap="xl">
      <FigureCards overview={overview} />
      <OverTime stretches={overview.stretches} range={stretchesOf(overview)} />
      {toolCalls.toolCalls === 0 ? null : (
        <>
          <ToolsTable tools={overview.tools} toolCount={overview.toolCount} />
          {durations === null ? null : (
            <PhaseTable durations={durations} shown={overview.tools.length} toolCount={overview.toolCount} />
          )}
          <FailuresTable failures={overview.failures} />
        </>
      )}
    </Stack>
  );
}

/** What is shown may still be of the range that was chosen before. */
function stretchesOf({ stretches }: Overview): keyof typeof rangeLabels {
  return stretches.length === 24 ? "day" : "week";
}

function Nothing({ overview: { calls }, range }: FiguresProps) {
  return (
    <EmptyState
      icon={IconChartBar}
      title={`No call in the last ${rangeLabels[range]}`}
      actions={
        <>
          <ButtonLink to="/receptionist">Call the receptionist</ButtonLink>
          <ButtonLink to="/integrations/webhook" variant="default">
            Look at the tools
          </ButtonLink>
        </>
      }
    >
      {calls.before === 0
        ? "Talk to the receptionist, or let a phone line or a service start a call; what came of it is counted here a moment later."
        : `There were ${calls.before.toLocaleString("en")} in as long a time before. Look further back, or see that your lines still reach Callhook under Settings → Phone.`}
    </EmptyState>
  );
}
