import { callhookErrorOf } from "@callhook/client";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { confirm } from "../../components/confirm.tsx";
import { notifyFailure } from "../../components/notify.tsx";
import { useApi } from "../../lib/api.ts";
import { useMutation } from "../../lib/use-mutation.ts";

/** Copies a tool's settings into a draft of a new one, and opens it. Asks before another begun one is replaced. */
export function useDuplicate() {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const duplicating = useMutation(api.tools.duplicate.mutationOptions());

  async function copy(toolId: string): Promise<boolean> {
    try {
      await duplicating.mutateAsync({ toolId });
      return true;
    } catch (error) {
      const refusal = callhookErrorOf(error);
      if (refusal?.code !== "in-use") throw error;
      const isAgreed = await confirm({
        title: "Replace the tool that you have begun?",
        body: refusal.message,
        confirmLabel: "Replace it with the copy",
        cancelLabel: "Keep it",
        isDangerous: true,
      });
      if (isAgreed) await duplicating.mutateAsync({ toolId, replace: true });
      return isAgreed;
    }
  }

  return async (tool: { id: string; name: string }): Promise<void> => {
    try {
      if (!(await copy(tool.id))) return;
      queries.removeQueries({ queryKey: api.tools.draft.queryKey({ toolId: null }) });
      await navigate({ to: "/integrations/webhook/new", search: { begun: true } });
    } catch (error) {
      notifyFailure({ title: `“${tool.name}” was not copied`, error });
    }
  };
}
