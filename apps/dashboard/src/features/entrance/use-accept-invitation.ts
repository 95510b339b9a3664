import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useApi } from "../../lib/api.ts";
import { currentWorkspace } from "../../lib/current-workspace.ts";
import { sessionEnd } from "../../lib/session-end.ts";
import { useMutation } from "../../lib/use-mutation.ts";

/** Takes the invitation up and shows the workspace. */
export function useAcceptInvitation(token: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const router = useRouter();
  const accepting = useMutation(
    api.members.acceptInvitation.mutationOptions({
      onSuccess: async ({ workspaceId }) => {
        queryClient.clear();
        sessionEnd.renew();
        await queryClient.fetchQuery(api.me.get.queryOptions());
        currentWorkspace.set(workspaceId);
        router.history.replace("/");
      },
    }),
  );
  return { accepting, accept: () => accepting.mutate({ token }) };
}
