import { agentLabel } from "../../../components/agent-badges.tsx";
import { notifyFailure, notifySuccess, notifyUndoable } from "../../../components/notify.tsx";
import { useApi } from "../../../lib/api.ts";
import { useMutation } from "../../../lib/use-mutation.ts";
import type { ManyToolsChange } from "../library-types.ts";
import { useToolsCache } from "../use-tools-cache.ts";

/** Changes several tools at once, all or none, and offers to take it back. */
export function useChangeTools() {
  const api = useApi();
  const cache = useToolsCache();
  const { mutateAsync, isPending } = useMutation(api.tools.changeMany.mutationOptions());

  async function change(tools: readonly { id: string }[], wanted: ManyToolsChange): Promise<void> {
    try {
      const { changed } = await mutateAsync({ toolIds: tools.map(({ id }) => id), change: wanted });
      await cache.refresh();
      if (changed.length === 0)
        return notifySuccess({ title: "Nothing to change", message: alreadySo(wanted) });
      notifyUndoable({
        title: `${countOf(changed)} ${doneWords(wanted)}`,
        // Only what was changed goes back; the others were so before.
        onUndo: () => change(changed, oppositeOf(wanted)),
      });
    } catch (error) {
      notifyFailure({ title: "No tool was changed", error });
    }
  }
  return { change, isChanging: isPending };
}

function countOf({ length }: readonly unknown[]): string {
  return length === 1 ? "1 tool" : `${length} tools`;
}

function doneWords(change: ManyToolsChange): string {
  switch (change.change) {
    case "enable":
      return "switched on";
    case "disable":
      return "switched off";
    case "give":
      return `given to the ${agentLabel(change.agent).toLowerCase()}`;
    case "take":
      return `taken from the ${agentLabel(change.agent).toLowerCase()}`;
  }
}

function alreadySo(change: ManyToolsChange): string {
  return `What you chose is ${doneWords(change)} already.`;
}

function oppositeOf(change: ManyToolsChange): ManyToolsChange {
  switch (change.change) {
    case "enable":
      return { change: "disable" };
    case "disable":
      return { change: "enable" };
    case "give":
      return { change: "take", agent: change.agent };
    case "take":
      return { change: "give", agent: change.agent };
  }
}
