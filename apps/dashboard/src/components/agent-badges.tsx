import type { AgentId } from "@callhook/core";
import { Badge, Group } from "@mantine/core";
import { IconHeadset, IconMessageCircle } from "@tabler/icons-react";

const agents = {
  receptionist: { label: "Receptionist", color: "sea", icon: IconHeadset },
  assistant: { label: "Assistant", color: "indigo", icon: IconMessageCircle },
} as const satisfies Record<AgentId, unknown>;

export function agentLabel(agent: AgentId): string {
  return agents[agent].label;
}

/** Which agents something belongs to. */
export function AgentBadges({ targets }: { targets: readonly AgentId[] }) {
  return (
    <Group gap={6}>
      {targets.map((agent) => {
        const { label, color, icon: Icon } = agents[agent];
        return (
          <Badge key={agent} color={color} leftSection={<Icon size={13} stroke={1.8} aria-hidden />}>
            {label}
          </Badge>
        );
      })}
    </Group>
  );
}
