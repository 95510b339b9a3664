import { allowsWebhookTools } from "@callhook/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { useApi } from "../../lib/api.ts";
import { Upgrade } from "./upgrade.tsx";

/** Shows webhook tools on Plus and higher, and the way there on Free. The API refuses on its own account. */
export function PlanGate({ children }: { children: ReactNode }) {
  const api = useApi();
  const workspace = useQuery(api.workspace.get.queryOptions());
  if (workspace.isPending) return <LoadingState />;
  if (workspace.isError) {
    const { error, refetch, isFetching } = workspace;
    return (
      <ErrorState
        title="The workspace could not be loaded"
        error={error}
        onRetry={() => void refetch()}
        isRetrying={isFetching}
      />
    );
  }
  return allowsWebhookTools(workspace.data.plan) ? children : <Upgrade />;
}
