import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api.ts";
import { QueryState } from "../query-state.tsx";
import { SettingsSection } from "../settings-section.tsx";
import { ChangePlan } from "./change-plan.tsx";
import { PlanComparison } from "./plan-comparison.tsx";
import type { PlanState } from "./plan-state.ts";
import { UsageCard } from "./usage-card.tsx";

const refreshMs = 15_000;

/** What the workspace's plan allows and how much of it is used. */
export function PlanPage() {
  return (
    <SettingsSection
      title="Plan and usage"
      lead="What this workspace may use, how much of it is used, and how to get more."
      needs="workspace:read"
    >
      <PlanCards />
    </SettingsSection>
  );
}

function PlanCards() {
  const plan = useQuery(useApi().plan.get.queryOptions(undefined, { refetchInterval: refreshMs }));
  return (
    <QueryState query={plan} what="the plan" rows={3} height={160}>
      {(state: PlanState) => (
        <>
          <UsageCard state={state} />
          <ChangePlan state={state} />
          <PlanComparison current={state.plan} />
        </>
      )}
    </QueryState>
  );
}
