import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { useApi } from "../../../lib/api.ts";
import { DifferenceList } from "./difference-list.tsx";

/** What differs between two versions of a tool. */
export function VersionDifference({ toolId, from, to }: { toolId: string; from: number; to: number }) {
  const api = useApi();
  // Versions never change, so neither does what differs between two.
  const difference = useQuery(
    api.tools.diff.queryOptions({ toolId, from, to }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (difference.isPending) return <LoadingState label="Comparing…" height={72} />;
  if (difference.isError)
    return (
      <ErrorState
        title="The versions could not be compared"
        error={difference.error}
        onRetry={() => void difference.refetch()}
        isRetrying={difference.isFetching}
      />
    );
  return <DifferenceList differences={difference.data.differences} />;
}
