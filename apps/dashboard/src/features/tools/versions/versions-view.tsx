import type { Tool } from "@callhook/core";
import { Button, Center, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { useApi } from "../../../lib/api.ts";
import { useAccess } from "../../../lib/use-access.ts";
import { useRestore } from "./use-restore.ts";
import { VersionComparison } from "./version-comparison.tsx";
import { VersionRow } from "./version-row.tsx";
import classes from "./versions.module.css";

type VersionsViewProps = {
  tool: Tool;
  /** The version that the address names, as a tool call in a transcript does. */
  named: number | null;
  onRestored: ReturnType<typeof useRestore>["onRestored"];
};

/** Every version that a tool had: who made it, what differs between any two, and the way back. */
export function VersionsView({ tool, named, onRestored }: VersionsViewProps) {
  const api = useApi();
  const { can } = useAccess();
  const query = useInfiniteQuery(
    api.tools.versions.infiniteQueryOptions(
      { toolId: tool.id, limit: 30 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const { restore, isRestoring } = useRestore({ tool, onRestored });
  const [shown, setShown] = useState<Comparison | null>(
    named === null || named < 2 ? null : { at: named, from: named - 1, to: named },
  );
  const versions = query.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetching, fetchNextPage } = query;
  // The list is read down to the version that was asked for.
  const isSought = named !== null && named < (versions.at(-1)?.version ?? 0);
  useEffect(() => {
    if (isSought && hasNextPage && !isFetching) void fetchNextPage();
  }, [isSought, hasNextPage, isFetching, fetchNextPage]);

  if (query.isPending) return <LoadingState label="Loading versions…" height={72} />;
  if (query.isError && query.data === undefined)
    return (
      <ErrorState
        title="The versions could not be loaded"
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed" maw="64ch">
        Each time somebody publishes, the tool as it then was is kept. Recorded calls say which version they
        used.
      </Text>
      <ul className={classes.versions} aria-label="Versions">
        {versions.map((version) => (
          <VersionRow
            key={version.version}
            version={version}
            isBusy={isRestoring}
            isNamed={version.version === named}
            canRestore={can("tools:write")}
            isCompared={shown?.at === version.version}
            onCompare={() => setShown((known) => nextComparison(known, version.version))}
            onRestore={() => void restore(version.version)}
          >
            {shown?.at === version.version ? (
              <VersionComparison
                toolId={tool.id}
                newest={tool.version}
                shown={shown}
                onChange={(part) => setShown({ ...shown, ...part })}
              />
            ) : null}
          </VersionRow>
        ))}
      </ul>
      {query.hasNextPage ? (
        <Center>
          <Button
            variant="default"
            onClick={() => void query.fetchNextPage()}
            loading={query.isFetchingNextPage}
          >
            Load more
          </Button>
        </Center>
      ) : null}
    </Stack>
  );
}

/** What is compared, and under which version it is shown. */
type Comparison = { at: number; from: number; to: number };

/** Asked for once more, it goes away. */
function nextComparison(known: Comparison | null, version: number): Comparison | null {
  return known?.at === version ? null : { at: version, from: Math.max(1, version - 1), to: version };
}
