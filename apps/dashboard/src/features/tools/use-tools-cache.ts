import type { Tool } from "@callhook/core";
import { useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../lib/api.ts";

/** Keeps what was read of tools in step with what was just written. */
export function useToolsCache() {
  const api = useApi();
  const queries = useQueryClient();
  return {
    async keep(tool: Tool) {
      queries.setQueryData(api.tools.get.queryKey({ toolId: tool.id }), tool);
      void queries.invalidateQueries({ queryKey: api.tools.versions.pathKey() });
      await queries.invalidateQueries({ queryKey: api.tools.list.pathKey() });
    },
    async forget(toolId: string) {
      queries.removeQueries({ queryKey: api.tools.get.queryKey({ toolId }) });
      await queries.invalidateQueries({ queryKey: api.tools.list.pathKey() });
    },
  };
}
