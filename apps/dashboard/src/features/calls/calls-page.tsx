import { Button, Group, Text } from "@mantine/core";
import { IconPhone, IconSearchOff } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ButtonLink } from "../../components/button-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { callsFilterOf, isFiltering, withFilter } from "./calls-filter.ts";
import { CallsFilters } from "./calls-filters.tsx";
import { CallsList } from "./calls-list.tsx";
import { ToolFilterPill } from "./tool-filter-pill.tsx";
import { useCalls } from "./use-calls.ts";

/** Every call of the workspace, newest first. */
export function CallsPage() {
  const search = useSearch({ from: "/calls" });
  const navigate = useNavigate({ from: "/calls" });
  const filter = callsFilterOf(search);
  const query = useCalls(filter);
  const clear = () => void navigate({ search: {} });
  const hasNothingAtAll = query.calls?.length === 0 && !isFiltering(filter);

  return (
    <>
      <PageHeader
        title="Calls"
        lead="Everything that was said and done, by phone, in the browser and in the chat."
      />
      {hasNothingAtAll ? null : (
        <>
          <CallsFilters
            filter={filter}
            onChange={(change) => void navigate({ search: withFilter(search, change), replace: true })}
            onClear={isFiltering(filter) ? clear : null}
          />
          {filter.toolId === undefined ? null : (
            <ToolFilterPill
              toolId={filter.toolId}
              onRemove={() => void navigate({ search: withFilter(search, { toolId: null }) })}
            />
          )}
        </>
      )}
      <CallsBody query={query} isFiltering={isFiltering(filter)} onClear={clear} />
    </>
  );
}

type CallsBodyProps = { query: ReturnType<typeof useCalls>; isFiltering: boolean; onClear: () => void };

function CallsBody({ query, isFiltering, onClear }: CallsBodyProps) {
  const { calls, error } = query;
  if (calls === undefined) {
    if (error === null) return <LoadingState label="Loading calls…" rows={6} height={60} />;
    return (
      <ErrorState
        title="The calls could not be loaded"
        error={error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  }
  if (calls.length === 0) return isFiltering ? <NoMatch onClear={onClear} /> : <NoCalls />;
  return (
    <>
      {error === null ? null : (
        <ErrorState title="The list is not up to date" error={error} onRetry={() => void query.refetch()} />
      )}
      <div aria-busy={query.isPlaceholderData} style={{ opacity: query.isPlaceholderData ? 0.55 : 1 }}>
        <CallsList calls={calls} label="Calls" />
      </div>
      <Group justify="center" mt="lg">
        {query.hasNextPage ? (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Load more
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {calls.length === 1 ? "1 call" : `All ${calls.length} calls`}
          </Text>
        )}
      </Group>
    </>
  );
}

function NoCalls() {
  return (
    <EmptyState
      icon={IconPhone}
      title="No calls yet"
      actions={<ButtonLink to="/receptionist">Start a call</ButtonLink>}
    >
      Hold the first call in the browser. It appears here while it happens, with every tool that was used.
    </EmptyState>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={IconSearchOff}
      title="No call matches"
      actions={<Button onClick={onClear}>Clear filters</Button>}
    >
      No call fits these filters. Use fewer words or take a filter out.
    </EmptyState>
  );
}
