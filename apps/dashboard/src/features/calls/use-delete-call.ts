import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { confirm } from "../../components/confirm.tsx";
import { notifyFailure, notifySuccess } from "../../components/notify.tsx";
import { useApi, useApiClient } from "../../lib/api.ts";
import { useMutation } from "../../lib/use-mutation.ts";

const whatGoes =
  "The transcript, the tool calls with what was sent and answered, and everything else that is kept of it are removed for good. " +
  "Files that somebody has downloaded, mocks made from it and what your endpoints have stored stay where they are.";

/** Asks first, then deletes, and leads away from a page that shows nothing any more. */
export function useDeleteCall({ callId, from }: { callId: string; from: string | null }) {
  const client = useApiClient();
  const api = useApi();
  const queryClient = useQueryClient();
  const navigate = useNavigate();

  async function leave(title: string, message?: string): Promise<void> {
    notifySuccess({ title, message });
    await navigate({ to: "/calls" });
    queryClient.removeQueries({ queryKey: api.calls.get.queryKey({ callId }) });
    await queryClient.invalidateQueries({ queryKey: api.calls.pathKey() });
  }

  const one = useMutation({
    mutationFn: () => client.calls.remove.mutate({ callId }),
    onSuccess: () => leave("The call was deleted"),
    onError: (error) => notifyFailure({ title: "The call was not deleted", error }),
  });
  const all = useMutation({
    mutationFn: async (caller: string) => {
      let removed = 0;
      for (;;) {
        const answer = await client.calls.removeOfCaller.mutate({ from: caller });
        removed += answer.removed;
        if (!answer.hasMore) return { removed, stillActive: answer.stillActive };
      }
    },
    onSuccess: ({ removed, stillActive }) =>
      leave(
        removed === 1 ? "One call was deleted" : `${removed} calls were deleted`,
        stillActive === 0 ? undefined : "A call that still goes on was kept. Delete it once it has ended.",
      ),
    onError: (error) => notifyFailure({ title: "Not all calls were deleted", error }),
  });

  return {
    isPending: one.isPending || all.isPending,
    async removeCall(): Promise<void> {
      const isAgreed = await confirm({
        title: "Delete this call?",
        body: whatGoes,
        confirmLabel: "Delete call",
        isDangerous: true,
      });
      if (isAgreed) one.mutate();
    },
    async removeOfCaller(): Promise<void> {
      if (from === null) return;
      const isAgreed = await confirm({
        title: `Delete all calls from ${from}?`,
        body: `Every call from this number that has ended is deleted, not only this one. ${whatGoes}`,
        confirmLabel: "Delete all of them",
        isDangerous: true,
      });
      if (isAgreed) all.mutate(from);
    },
  };
}
