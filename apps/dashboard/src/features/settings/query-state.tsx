import type { ReactNode } from "react";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";

type QueryStateProps<Data> = {
  query: {
    data: Data | undefined;
    error: unknown;
    isFetching: boolean;
    refetch: () => Promise<unknown>;
  };
  /** What is being read, such as `the members`. */
  what: string;
  rows?: number;
  height?: number;
  children: (data: Data) => ReactNode;
};

/** What was read, or its shape while it is on its way, or why it is not there and another try. */
export function QueryState<Data>({ query, what, rows = 2, height = 56, children }: QueryStateProps<Data>) {
  const { data, error, isFetching, refetch } = query;
  if (data !== undefined) return children(data);
  if (error === null) return <LoadingState label={`Loading ${what}…`} rows={rows} height={height} />;
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)} could not be loaded`;
  return <ErrorState title={title} error={error} onRetry={() => void refetch()} isRetrying={isFetching} />;
}
