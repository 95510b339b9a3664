import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { currentWorkspace } from "../lib/current-workspace.ts";

/** Shows another workspace in this tab. What was read of the old one is forgotten before a page asks again. */
export function useWorkspaceSwitch() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const show = useCallback(
    (workspaceId: string) => {
      queryClient.removeQueries({ predicate: ({ queryKey }) => !isAboutMe(queryKey) });
      currentWorkspace.set(workspaceId);
    },
    [queryClient],
  );
  /** From home, because a page of one workspace is none of another; unsaved work may hold it back. */
  const switchTo = useCallback(
    async (workspaceId: string) => {
      if (workspaceId === currentWorkspace.get()) return;
      await router.navigate({ to: "/" });
      if (router.state.location.pathname === "/") show(workspaceId);
    },
    [router, show],
  );
  return { show, switchTo };
}

function isAboutMe(queryKey: readonly unknown[]): boolean {
  const [path] = queryKey;
  return Array.isArray(path) && path[0] === "me";
}
