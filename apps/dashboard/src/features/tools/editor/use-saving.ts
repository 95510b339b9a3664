import type { Tool, ToolDraft } from "@callhook/core";
import { useApi, useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { useToolsCache } from "../use-tools-cache.ts";

type Publication = { toolId: string; baseVersion: number; note: string; revision: string | null };

/** Creates a tool, publishes what is kept of its draft, or goes back to what is live. */
export function useSaving() {
  const api = useApi();
  const client = useApiClient();
  const cache = useToolsCache();
  const creating = useMutation({
    mutationKey: api.tools.create.mutationKey(),
    mutationFn: (draft: ToolDraft) => client.tools.create.mutate(draft),
    onSuccess: cache.keep,
  });
  const publishing = useMutation({
    mutationKey: api.tools.publish.mutationKey(),
    mutationFn: (publication: Publication) => client.tools.publish.mutate(publication),
    onSuccess: cache.keep,
  });
  const discarding = useMutation({
    mutationKey: api.tools.discardDraft.mutationKey(),
    mutationFn: async (toolId: string): Promise<Tool> => {
      await client.tools.discardDraft.mutate({ toolId });
      return client.tools.get.query({ toolId });
    },
    onSuccess: cache.keep,
  });
  return {
    create: creating.mutateAsync,
    publish: publishing.mutateAsync,
    discard: discarding.mutateAsync,
    isPending: creating.isPending || publishing.isPending || discarding.isPending,
  };
}
