import type { Tool } from "@callhook/core";
import { useMutation } from "@tanstack/react-query";
import { confirm } from "../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../components/notify.tsx";
import { useApi } from "../../lib/api.ts";
import { useToolsCache } from "./use-tools-cache.ts";

/** Asks, then deletes; resolves to whether the tool is gone. */
export function useRemoveTool() {
  const api = useApi();
  const cache = useToolsCache();
  const removing = useMutation(api.tools.remove.mutationOptions());

  return async (tool: Tool): Promise<boolean> => {
    const isAgreed = await confirm({
      title: `Delete “${tool.name}”?`,
      body: "The agents can no longer use it, from the next thing they say. Recorded calls keep what it did. This cannot be undone.",
      confirmLabel: "Delete tool",
      isDangerous: true,
    });
    if (!isAgreed) return false;
    try {
      await removing.mutateAsync({ toolId: tool.id });
      await cache.forget(tool.id);
      notifySuccess({ title: `Deleted “${tool.name}”` });
      return true;
    } catch (error) {
      notifyFailure({ title: `“${tool.name}” was not deleted`, error });
      return false;
    }
  };
}
