import { Button, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import type { Plan } from "@callhook/core";
import { CodeView } from "../../../components/json-view.tsx";
import { SettingsCard } from "../settings-card.tsx";
import type { PlanState } from "./plan-state.ts";

const nextPlan: Record<Plan, Plan> = { free: "plus", plus: "pro", pro: "enterprise", enterprise: "pro" };

/** The way to another plan as it really is here: by billing, or by whoever runs this Callhook. */
export function ChangePlan({ state: { plan, billing } }: { state: PlanState }) {
  const { isManaged, portalUrl } = billing;
  return (
    <SettingsCard
      title="Change the plan"
      lead="A smaller plan deletes nothing: what is beyond it stays and stops running until there is room again."
    >
      {isManaged || portalUrl !== null ? (
        <ByBilling portalUrl={portalUrl} />
      ) : (
        <>
          <Text size="sm" mb="sm" maw="64ch">
            Nothing is charged here: whoever runs this Callhook sets the plan, with one command on the server.
            This page follows by itself.
          </Text>
          <CodeView label="Command for the operator" text={`npx pnpm workspace:plan ${nextPlan[plan]}`} />
        </>
      )}
    </SettingsCard>
  );
}

function ByBilling({ portalUrl }: { portalUrl: string | null }) {
  if (portalUrl === null) {
    return (
      <Text size="sm">
        The plan follows the subscription of this workspace. Ask whoever pays for it to change that.
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" mb="sm">
        The plan follows the subscription of this workspace, in the billing portal.
      </Text>
      <Button
        component="a"
        href={portalUrl}
        target="_blank"
        rel="noreferrer"
        rightSection={<IconExternalLink size={16} aria-hidden />}
      >
        Open the billing portal
      </Button>
    </>
  );
}
