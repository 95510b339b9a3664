import type { Tool } from "@callhook/core";
import { useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";

/** Keeps what was read of tools in step with what was just written. */
export function useToolsCache() {
  const api = useApi();
  const queries = useQueryClient();
  const refresh = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.tools.list.pathKey() }),
      queries.invalidateQueries({ queryKey: api.tools.library.pathKey() }),
    ]);
  };
  return {
    /** After several tools were changed at once. */
    refresh,
    async keep(tool: Tool) {
      queries.setQueryData(api.tools.get.queryKey({ toolId: tool.id }), tool);
      void queries.invalidateQueries({ queryKey: api.tools.versions.pathKey() });
      await refresh();
    },
    async forget(toolIds: readonly string[]) {
      for (const toolId of toolIds) queries.removeQueries({ queryKey: api.tools.get.queryKey({ toolId }) });
      await refresh();
    },
  };
}
