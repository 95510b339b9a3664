import { allowsWebhookTools } from "@callhook/core";
import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";

const upgradeCheckMs = 5_000;

/** Whether the workspace may use webhook tools; while it may not, the answer is asked for again and again. */
export function useWebhookPlan() {
  const api = useApi();
  const workspace = useQuery(
    api.workspace.get.queryOptions(undefined, {
      refetchInterval: ({ state }) =>
        state.data !== undefined && !allowsWebhookTools(state.data.plan) ? upgradeCheckMs : false,
    }),
  );
  const isAllowed = workspace.data === undefined ? null : allowsWebhookTools(workspace.data.plan);
  return { workspace, isAllowed };
}
