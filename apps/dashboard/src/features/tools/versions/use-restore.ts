import type { GivenDraft, Tool } from "@callhook/core";
import { confirm } from "../../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../../components/notify.tsx";
import { useApi, useApiClient } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { useToolsCache } from "../use-tools-cache.ts";

type Unpublished = { baseVersion: number | null; revision: string; savedAt: string; draft: GivenDraft };
type OnRestored = (tool: Tool, unpublished: Unpublished | null) => void;

/** Brings an older version back as a new one, after a question. */
export function useRestore({ tool, onRestored }: { tool: Tool; onRestored: OnRestored }) {
  const api = useApi();
  const client = useApiClient();
  const cache = useToolsCache();
  const restoring = useMutation({
    mutationKey: api.tools.restore.mutationKey(),
    mutationFn: (version: number) =>
      client.tools.restore.mutate({ toolId: tool.id, version, baseVersion: tool.version }),
  });

  async function restore(version: number) {
    const isAgreed = await confirm({
      title: `Restore version ${version}?`,
      body: `Agents use it from their next turn on, as version ${tool.version + 1}. Version ${tool.version} stays in the list. Unpublished changes are kept, and brought together with it in the editor.`,
      confirmLabel: "Restore",
    });
    if (!isAgreed) return;
    try {
      const restored = await restoring.mutateAsync(version);
      await cache.keep(restored);
      const unpublished = await client.tools.draft.query({ toolId: tool.id });
      notifySuccess({ title: `Restored version ${version} of “${restored.name}”` });
      onRestored(restored, unpublished);
    } catch (error) {
      notifyFailure({ title: `Version ${version} was not restored`, error });
    }
  }

  return { restore, isRestoring: restoring.isPending, onRestored };
}
