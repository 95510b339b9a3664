import { currentWorkspace } from "../../lib/current-workspace.ts";
import { useMutation } from "../../lib/use-mutation.ts";

/** Ends the session and loads the sign-in page anew: nothing that was read stays in the tab's memory. */
export function useSignOut({ path = "/sign-in?reason=signed-out" }: { path?: string } = {}) {
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      currentWorkspace.set(null);
      window.location.assign(path);
    },
  });
}

async function signOut() {
  const [{ signInAnswer }, { signInClient }] = await Promise.all([
    import("@callhook/client/sign-in"),
    import("../../lib/sign-in-client.ts"),
  ]);
  return signInAnswer(signInClient.signOut());
}
