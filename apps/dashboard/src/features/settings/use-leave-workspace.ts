import { currentWorkspace } from "../../lib/current-workspace.ts";

/** Goes on where the person still belongs: nothing that was read about the workspace may stay on a page. */
export function useLeaveWorkspace(): () => void {
  return () => {
    currentWorkspace.set(null);
    window.location.assign("/");
  };
}
