import { lazy, Suspense, useSyncExternalStore } from "react";
import { GoTo } from "../lib/go-to.tsx";
import { sessionEnd } from "../lib/session-end.ts";

const SignedOutDialog = lazy(async () => {
  try {
    return { default: (await import("./signed-out-dialog.tsx")).SignedOutDialog };
  } catch {
    return { default: () => <GoTo path="/sign-in" /> };
  }
});

/** Asks to sign in again when the API no longer knows who this is. */
export function SignedOut() {
  const hasEnded = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.hasEnded);
  if (!hasEnded) return null;
  return (
    <Suspense>
      <SignedOutDialog />
    </Suspense>
  );
}
