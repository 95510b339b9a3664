import { formatSpan, slowToolCallMs } from "@callhook/core";
import { Button, Center, Group, SegmentedControl, Text, Title } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { type ToolCallFilter, toolSearchOf } from "../../../lib/tool-search.ts";
import { ToolCallTable } from "./tool-call-table.tsx";
import { useToolCalls } from "./use-activity.ts";

const choices: { value: ToolCallFilter | "all"; label: string }[] = [
  { value: "all", label: "All" },
  { value: "succeeded", label: "Succeeded" },
  { value: "failed", label: "Failed" },
  { value: "slow", label: `${formatSpan(slowToolCallMs)} or longer` },
];

const none: Record<ToolCallFilter, string> = {
  succeeded: "None has succeeded yet.",
  failed: "None has failed.",
  slow: "None was slow.",
};

/** Every recorded call of a tool, newest first, or those that the address names; `empty` where there is none at all. */
export function ToolCalls({ toolId, empty }: { toolId: string; empty: ReactNode }) {
  const search = toolSearchOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const filter = search.calls ?? null;
  const query = useToolCalls({ toolId, filter });
  const toolCalls = query.data?.pages.flatMap((page) => page.items);
  if (toolCalls?.length === 0 && filter === null) return empty;
  return (
    <section aria-labelledby="tool-calls-title">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="tool-calls-title">
          Calls
        </Title>
        <SegmentedControl
          aria-label="Which calls"
          value={filter ?? "all"}
          onChange={(value) =>
            void navigate({
              to: ".",
              search: toolSearchOf({ ...search, tab: "activity", calls: value }),
              replace: true,
              resetScroll: false,
            })
          }
          data={choices}
        />
      </Group>
      {toolCalls === undefined ? (
        query.isError ? (
          <ErrorState
            title="The calls could not be loaded"
            error={query.error}
            onRetry={() => void query.refetch()}
            isRetrying={query.isFetching}
          />
        ) : (
          <LoadingState label="Loading calls…" height={52} />
        )
      ) : toolCalls.length === 0 ? (
        <Text c="dimmed">{filter === null ? "" : none[filter]}</Text>
      ) : (
        <ToolCallTable toolCalls={toolCalls} />
      )}
      {query.hasNextPage ? (
        <Center mt="md">
          <Button
            variant="default"
            onClick={() => void query.fetchNextPage()}
            loading={query.isFetchingNextPage}
          >
            Load more
          </Button>
        </Center>
      ) : null}
    </section>
  );
}
