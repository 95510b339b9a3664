import type { Tool } from "@callhook/core";
import { Button, Center, Group, Select, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { useApi } from "../../../lib/api.ts";
import { useAccess } from "../../../lib/use-access.ts";
import { useRestore } from "./use-restore.ts";
import { VersionDifference } from "./version-difference.tsx";
import { VersionRow } from "./version-row.tsx";
import classes from "./versions.module.css";

type VersionsViewProps = { tool: Tool; onRestored: ReturnType<typeof useRestore>["onRestored"] };

/** Every version that a tool had: who made it, what differs between any two, and the way back. */
export function VersionsView({ tool, onRestored }: VersionsViewProps) {
  const api = useApi();
  const { can } = useAccess();
  const query = useInfiniteQuery(
    api.tools.versions.infiniteQueryOptions(
      { toolId: tool.id, limit: 30 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const { restore, isRestoring } = useRestore({ tool, onRestored });
  const [shown, setShown] = useState<{ from: number; to: number } | null>(null);
  const versions = query.data?.pages.flatMap((page) => page.items) ?? [];

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
            canRestore={can("tools:write")}
            onCompare={() => setShown({ from: Math.max(1, version.version - 1), to: version.version })}
            onRestore={() => void restore(version.version)}
          />
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
      {shown === null ? null : (
        <section aria-label="Comparison">
          <Group gap="sm" mb="md" align="flex-end">
            {(["from", "to"] as const).map((side) => (
              <Select
                key={side}
                label={side === "from" ? "Compare" : "with"}
                data={versions.map(({ version }) => ({
                  value: String(version),
                  label: `Version ${version}`,
                }))}
                value={String(shown[side])}
                allowDeselect={false}
                onChange={(value) => setShown({ ...shown, [side]: Number(value) })}
                w={150}
              />
            ))}
          </Group>
          <VersionDifference toolId={tool.id} {...shown} />
        </section>
      )}
    </Stack>
  );
}
