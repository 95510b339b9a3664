import { Button, Text } from "@mantine/core";
import { IconArrowUp, IconPhone, IconSearchOff } from "@tabler/icons-react";
import { useEffect, useEffectEvent } from "react";
import { ButtonLink } from "../../components/button-link.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import classes from "./calls-list.module.css";
import type { useMovingCalls } from "./use-moving-calls.ts";
import { VirtualCalls } from "./virtual-calls.tsx";

type CallsBodyProps = {
  query: ReturnType<typeof useMovingCalls>;
  isFiltering: boolean;
  onClear: () => void;
};

export function CallsBody({ query, isFiltering, onClear }: CallsBodyProps) {
  const { calls, error, hasNextPage, isFetchingNextPage } = query;
  const isLooking = calls?.length === 0 && hasNextPage && error === null;
  // A page may have looked at many calls and found none of them to fit.
  const lookOn = useEffectEvent(() => void query.fetchNextPage());
  useEffect(() => {
    if (isLooking && !isFetchingNextPage) lookOn();
  }, [isLooking, isFetchingNextPage]);

  if (calls === undefined || isLooking) {
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
      <NewCalls count={query.newCount} onShow={query.showNew} />
      <div aria-busy={query.isPlaceholderData} style={{ opacity: query.isPlaceholderData ? 0.55 : 1 }}>
        <VirtualCalls
          calls={calls}
          hasMore={hasNextPage && error === null}
          isLoadingMore={isFetchingNextPage}
          onNearEnd={() => void query.fetchNextPage()}
        />
      </div>
      {error === null ? null : (
        <ErrorState
          title="The list is not up to date"
          error={error}
          onRetry={() => void (hasNextPage ? query.fetchNextPage() : query.refetch())}
        />
      )}
      <Text size="sm" c="dimmed" ta="center" mt="lg" role="status">
        {query.isBehind ? "New calls cannot be looked for just now. " : ""}
        {hasNextPage ? "" : calls.length === 1 ? "1 call" : `All ${calls.length} calls`}
      </Text>
    </>
  );
}

/** Above the list, wherever the reader is: what began since, without moving what is being read. */
function NewCalls({ count, onShow }: { count: number | "many"; onShow: () => void }) {
  if (count === 0) return null;
  return (
    <div className={classes.new} role="status">
      <Button
        size="xs"
        radius="xl"
        leftSection={<IconArrowUp size={15} aria-hidden />}
        onClick={() => {
          window.scrollTo({ top: 0 });
          onShow();
        }}
      >
        {count === "many" ? "Many new calls" : count === 1 ? "1 new call" : `${count} new calls`}
      </Button>
    </div>
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
      No call fits these filters. Use fewer words or take a filter out. Whole words are looked for, whatever
      their ending.
    </EmptyState>
  );
}
