import { type AgentId, allowsWebhookTools, type InterruptionMode, type Tool } from "@callhook/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi } from "../../lib/api.ts";

type AgentToolsOptions = {
  agent: AgentId;
  /** During a call: what its model is offered is asked for too, and decides. */
  callId: string | null;
};

const noTools: Tool[] = [];

/** The tools an agent has right now, kept fresh while the page is open. */
export function useAgentTools({ agent, callId }: AgentToolsOptions) {
  const api = useApi();
  const workspace = useQuery(api.workspace.get.queryOptions());
  const saved = useQuery(
    api.tools.list.queryOptions({ agent, enabled: true, limit: 100 }, { refetchInterval: 15_000 }),
  );
  const offered = useQuery(
    api.calls.tools.queryOptions(
      { callId: callId ?? "" },
      { enabled: callId !== null, refetchInterval: 15_000 },
    ),
  );
  const savedTools: Tool[] | undefined = saved.data?.items;
  const offeredNames = callId === null ? undefined : offered.data?.map(({ name }) => name);

  const tools = useMemo(() => {
    if (offeredNames === undefined) return savedTools;
    return savedTools?.filter(({ functionName }) => offeredNames.includes(functionName));
  }, [savedTools, offeredNames?.join("\n")]);
  const interruptionModes = useMemo(
    () => new Map<string, InterruptionMode>(tools?.map(({ id, interruptions }) => [id, interruptions])),
    [tools],
  );
  const isFree = workspace.data !== undefined && !allowsWebhookTools(workspace.data.plan);
  return {
    // On Free the tools are kept but not offered to the agent.
    tools: isFree ? noTools : tools,
    interruptionModes,
    error: saved.error,
    retry: () => void saved.refetch(),
    isFree,
  };
}
