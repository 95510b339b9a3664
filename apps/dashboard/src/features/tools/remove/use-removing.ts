import { notifySuccess } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import { useToolsCache } from "../use-tools-cache.ts";

type RemovingOptions = {
  tools: readonly { id: string; name: string }[];
  onGone: () => void;
  /** What was true when it was asked may not be true any more. */
  onRefused: () => void;
};

export function useRemoving({ tools, onGone, onRefused }: RemovingOptions) {
  const api = useApi();
  const cache = useToolsCache();
  const { mutateAsync, isPending, error } = useMutation(api.tools.removeMany.mutationOptions());

  async function remove({ force }: { force: boolean }): Promise<void> {
    try {
      await mutateAsync({ toolIds: tools.map(({ id }) => id), force });
    } catch {
      // Shown in the dialog, beside what is found to be so now.
      onRefused();
      return;
    }
    const [first] = tools;
    notifySuccess({
      title: tools.length === 1 ? `Deleted “${first?.name ?? ""}”` : `Deleted ${tools.length} tools`,
    });
    onGone();
    await cache.forget(tools.map(({ id }) => id));
  }
  return { remove, isRemoving: isPending, error };
}
