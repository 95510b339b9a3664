import type { Tool, ToolDraft } from "@callhook/core";
import { useMutation } from "@tanstack/react-query";
import { useApi, useApiClient } from "../../../lib/api.ts";
import { useToolsCache } from "../use-tools-cache.ts";

/** Creates the tool, or updates it on top of the version it was read at. */
export function useSaving() {
  const api = useApi();
  const client = useApiClient();
  const cache = useToolsCache();
  return useMutation({
    mutationKey: api.tools.update.mutationKey(),
    mutationFn: ({ draft, base }: { draft: ToolDraft; base: Tool | null }) =>
      base === null
        ? client.tools.create.mutate(draft)
        : client.tools.update.mutate({ toolId: base.id, baseVersion: base.version, draft }),
    onSuccess: cache.keep,
  });
}
