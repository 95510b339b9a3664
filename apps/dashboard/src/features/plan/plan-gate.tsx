import { Alert } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { Upgrade } from "./upgrade.tsx";
import { useWebhookPlan } from "./use-webhook-plan.ts";

type PlanGateProps = {
  children: ReactNode;
  /** Work in progress stays open when the plan ends under it; it can be saved after an upgrade. */
  keepsWork?: boolean;
};

/** Shows webhook tools on Plus and higher, and the way there on Free. The API refuses on its own account. */
export function PlanGate({ children, keepsWork = false }: PlanGateProps) {
  const { workspace, isAllowed } = useWebhookPlan();
  const [wasAllowed, setWasAllowed] = useState(false);
  useEffect(() => {
    if (isAllowed === true) setWasAllowed(true);
  }, [isAllowed]);

  const isKept = keepsWork && wasAllowed;
  if (isAllowed === true || (isAllowed === false && isKept)) {
    return (
      <>
        {isAllowed ? null : <PlanEnded />}
        {children}
      </>
    );
  }
  if (isAllowed === false) return <Upgrade />;
  if (workspace.isPending) return <LoadingState />;
  const { error, refetch, isFetching } = workspace;
  return (
    <ErrorState
      title="The workspace could not be loaded"
      error={error}
      onRetry={() => void refetch()}
      isRetrying={isFetching}
    />
  );
}

function PlanEnded() {
  return (
    <Alert
      color="yellow"
      mb="lg"
      radius="lg"
      title="This workspace is on the Free plan now"
      icon={<IconLock size={18} aria-hidden />}
    >
      What you typed is still here. Saving and testing work again as soon as the workspace is back on Plus.
    </Alert>
  );
}
