import type { AgentId, Tool } from "@callhook/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";
import { useMutation } from "../../lib/use-mutation.ts";

const everyTool = { limit: 100 } as const;

/** All tools of the workspace, and which of them an agent has; giving and taking holds at once. */
export function useAgentTargets(agent: AgentId) {
  const api = useApi();
  const queryClient = useQueryClient();
  const tools = useQuery(api.tools.list.queryOptions(everyTool));
  const change = useMutation(
    api.tools.changeMany.mutationOptions({
      // A tool that was given has another version now, in every list.
      onSettled: () => queryClient.invalidateQueries({ queryKey: [["tools"]] }),
    }),
  );
  return {
    tools: tools.data?.items,
    hasMore: tools.data !== undefined && tools.data.nextCursor !== null,
    error: tools.error,
    retry: () => void tools.refetch(),
    /** The tool whose switch waits for its answer. */
    changingId: change.isPending ? change.variables.toolIds[0] : undefined,
    changeError: change.error,
    setGiven: (tool: Pick<Tool, "id">, isGiven: boolean) =>
      change.mutate({ toolIds: [tool.id], change: { change: isGiven ? "give" : "take", agent } }),
  };
}
