import { Badge, Stack, Text } from "@mantine/core";
import { formatDay } from "../format-day.ts";
import { SettingsCard } from "../settings-card.tsx";
import type { PlanState } from "./plan-state.ts";
import { type Usage, UsageMeter } from "./usage-meter.tsx";

/** The plan, and each of its limits beside what is used. */
export function UsageCard({ state }: { state: PlanState }) {
  return (
    <SettingsCard
      title={`${state.name} plan`}
      lead={state.summary}
      aside={
        <Badge color={state.webhookTools ? "sea" : "gray"}>
          {state.webhookTools ? "Webhook tools" : "No webhook tools"}
        </Badge>
      }
    >
      <Stack gap="lg">
        {usagesOf(state).map((usage) => (
          <UsageMeter key={usage.label} {...usage} />
        ))}
      </Stack>
      {state.limits.retentionDays === null ? null : (
        <Text size="sm" c="dimmed" mt="lg">
          Calls stay on record for {state.limits.retentionDays} days after their end.
        </Text>
      )}
    </SettingsCard>
  );
}

function usagesOf({ usage, limits, monthEndsAt }: PlanState): Usage[] {
  return [
    {
      label: "Tools",
      used: usage.tools,
      limit: limits.tools,
      whenReached: "No tool can be added. Those that are there stay.",
    },
    {
      label: "Calls this month",
      used: usage.callsThisMonth,
      limit: limits.callsPerMonth,
      note: `Counted anew from ${formatDay(monthEndsAt)}.`,
      whenReached: `No call can be started until ${formatDay(monthEndsAt)}.`,
    },
    {
      label: "Calls right now",
      used: usage.concurrentCalls,
      limit: limits.concurrentCalls,
      whenReached: "Another call can start when one of these ends.",
    },
    {
      label: "Members",
      used: usage.members,
      limit: limits.members,
      note: "Open invitations included.",
      whenReached: "Nobody else can be invited. Who is here stays.",
    },
  ];
}
