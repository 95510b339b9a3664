import { callhookErrorOf } from "@callhook/client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { ErrorState } from "../components/error-state.tsx";
import { LoadingState } from "../components/loading-state.tsx";
import { useApi } from "../lib/api.ts";
import { currentWorkspace } from "../lib/current-workspace.ts";
import classes from "./layout.module.css";
import { useAddressText } from "../lib/use-address-text.ts";
import { GoTo } from "../lib/go-to.tsx";
import { sessionEnd } from "../lib/session-end.ts";
import { useWorkspaceSwitch } from "./use-workspace-switch.ts";

type GateProps = {
  children: ReactNode;
  /** For a person who is in no workspace. */
  outside: ReactNode;
};

/** Lets the signed-in in, to one of their workspaces; everybody else is led to the sign-in page and back. */
export function Gate({ children, outside }: GateProps) {
  const api = useApi();
  const me = useQuery(api.me.get.queryOptions());
  // Asked for together with who it is, so that no page shows what the role may not do, and takes it back.
  const workspace = useQuery(api.workspace.get.queryOptions());
  const isSignedIn = me.data !== undefined && me.error === null;
  // What was refused before somebody had signed in is over; a session that ends from now on is not.
  useEffect(() => {
    if (isSignedIn) sessionEnd.renew();
  }, [isSignedIn]);
  const workspaceId = useChosenWorkspace(me.data?.workspaces);

  if (me.data === undefined) {
    if (callhookErrorOf(me.error)?.code === "not-signed-in") {
      return <ToSignIn />;
    }
    return me.error === null ? <Waiting /> : <Unreachable asked={me} />;
  }
  if (me.data.workspaces.length === 0) return outside;
  if (workspaceId === null || (workspace.isPending && workspace.failureCount === 0)) return <Waiting />;
  return <Inside key={`${me.data.id} ${workspaceId}`}>{children}</Inside>;
}

function ToSignIn() {
  const router = useRouter();
  const [wanted] = useState(router.state.location.href);
  const path = wanted === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ to: wanted }).toString()}`;
  return <GoTo path={path} />;
}

/** Mounted anew for another person or workspace: nothing a page kept of the old one stays. */
function Inside({ children }: { children: ReactNode }) {
  return children;
}

/**
 * The tab's workspace, or the person's oldest where it names none, or one that they are no longer in. A shared link
 * says whose page it leads to; that goes first, once.
 */
function useChosenWorkspace(workspaces: { workspaceId: string }[] | undefined): string | null {
  const chosen = useSyncExternalStore(currentWorkspace.subscribe, currentWorkspace.get);
  const { show } = useWorkspaceSwitch();
  const [linked, setLinked] = useState(useAddressText("workspace"));
  const isIn = (id: string | null) => workspaces?.some(({ workspaceId }) => workspaceId === id) === true;
  const isThere = isIn(chosen);
  const led = linked !== chosen && isIn(linked) ? linked : null;
  const next = led ?? (isThere ? null : (workspaces?.[0]?.workspaceId ?? null));
  const isKnown = workspaces !== undefined;
  useEffect(() => {
    if (next !== null) show(next);
    if (isKnown) setLinked(null);
  }, [next, isKnown, show]);
  return isThere && led === null ? chosen : null;
}

function Waiting() {
  return (
    <div className={classes.page}>
      <LoadingState label="Loading Callhook…" />
    </div>
  );
}

function Unreachable({ asked }: { asked: { error: unknown; isFetching: boolean; refetch: () => unknown } }) {
  return (
    <div className={classes.page}>
      <ErrorState
        title="Callhook could not be reached"
        error={asked.error}
        onRetry={() => void asked.refetch()}
        isRetrying={asked.isFetching}
      />
    </div>
  );
}
