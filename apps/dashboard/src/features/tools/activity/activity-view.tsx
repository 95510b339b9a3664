import type { Tool } from "@callhook/core";
import { Stack } from "@mantine/core";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { RoleNote } from "../../../components/role-note.tsx";
import { useAccess } from "../../../lib/use-access.ts";
import { DurationTable } from "./duration-table.tsx";
import { FailureList } from "./failure-list.tsx";
import { NoActivity } from "./no-activity.tsx";
import { ToolCalls } from "./tool-calls.tsx";
import { useToolStats } from "./use-activity.ts";
import { WindowCards } from "./window-cards.tsx";

type ActivityViewProps = { tool: Tool; onTry: () => void };

/** What a tool did: how often it worked, how long it took, why it failed, and each of its calls. */
export function ActivityView({ tool, onTry }: ActivityViewProps) {
  const stats = useToolStats(tool.id);
  const { can } = useAccess();
  if (stats.data === undefined) {
    if (!stats.isError) return <LoadingState label="Loading what it did…" height={96} />;
    return (
      <ErrorState
        title="What the tool did could not be loaded"
        error={stats.error}
        onRetry={() => void stats.refetch()}
        isRetrying={stats.isFetching}
      />
    );
  }
  const { windows, durations, failures } = stats.data;
  const wasCalled = windows.month.toolCalls > 0;
  return (
    <Stack gap="xl">
      {wasCalled ? (
        <>
          <WindowCards windows={windows} />
          {durations.measured === 0 ? null : <DurationTable durations={durations} />}
          {failures.length === 0 ? null : <FailureList failures={failures} />}
        </>
      ) : null}
      {can("calls:read") ? (
        <ToolCalls toolId={tool.id} empty={<NoActivity tool={tool} onTry={onTry} />} />
      ) : (
        <RoleNote>Your role can look at figures, not at calls.</RoleNote>
      )}
    </Stack>
  );
}
